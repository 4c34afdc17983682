using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

public sealed class PapersTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var paper = model.Noun<Paper>("Papers");
        paper.Ignore(x => x.Prepared).Ignore(x => x.IsDraft).Ignore(x => x.HasUnpublished).Ignore(x => x.Missing);
        paper.HasIndex(x => new { x.PlaceId, x.Slug });
        paper.HasMany(x => x.Versions).WithOne().HasForeignKey(x => x.PaperId);
        paper.HasMany(x => x.Boards).WithOne().HasForeignKey(x => x.PaperId);
        paper.HasMany(x => x.BasedOn).WithOne().HasForeignKey(x => x.PaperId);
        paper.HasMany(x => x.Attachments).WithOne().HasForeignKey(x => x.PaperId);
        model.Entity<PaperVersion>().ToTable("PaperVersions").HasKey(x => new { x.PaperId, x.Number });
        model.Entity<PaperBoard>(b =>
        {
            b.ToTable("PaperBoards").HasKey(x => new { x.PaperId, x.Order });
            b.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<PaperBasis>(b =>
        {
            b.ToTable("PaperBases").HasKey(x => new { x.PaperId, x.Order });
            b.HasOne<Paper>().WithMany().HasForeignKey(x => x.OnId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Attachment>().ToTable("Attachments").HasKey(x => new { x.PaperId, x.Order });
        MapWork(model);
    }

    /// <summary>What nobody but those at work on a paper sees, and no export tells.</summary>
    private static void MapWork(ModelBuilder model)
    {
        model.Entity<WaitingFile>(f =>
        {
            f.ToTable("WaitingFiles").HasIndex(x => x.PaperId);
            f.Property(x => x.Id).ValueGeneratedOnAdd();
            f.HasOne<Paper>().WithMany().HasForeignKey(x => x.PaperId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PaperAuthor>(a =>
        {
            a.ToTable("PaperAuthors").HasKey(x => x.PaperId);
            a.Property(x => x.PaperId).ValueGeneratedNever();
            a.HasOne<Paper>().WithOne().HasForeignKey<PaperAuthor>(x => x.PaperId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

public static class PapersStore
{
    extension(Store store)
    {
        public DbSet<Paper> Papers => store.Set<Paper>();
        public DbSet<PaperVersion> PaperVersions => store.Set<PaperVersion>();
        public DbSet<PaperBoard> PaperBoards => store.Set<PaperBoard>();
        public DbSet<Attachment> Attachments => store.Set<Attachment>();
        public DbSet<WaitingFile> WaitingFiles => store.Set<WaitingFile>();
        public DbSet<PaperAuthor> PaperAuthors => store.Set<PaperAuthor>();
    }
}
