using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers;

public sealed class PapersTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var paper = model.Noun<Paper>("Papers");
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
    }
}
