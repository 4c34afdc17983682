using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What is kept of other formats: who asks for them, and those that are there.</summary>
public sealed class FormatTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FormatRequest>(r =>
        {
            r.ToTable("FormatRequests").Property(x => x.Id).ValueGeneratedOnAdd();
            r.Ignore(x => x.IsOpen);
            r.HasIndex(x => x.OpenMark).IsUnique();
            r.HasIndex(x => new { x.ThingId, x.Format, x.State });
            r.HasIndex(x => new { x.PlaceId, x.State, x.Due });
            r.HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FormatAsker>(a =>
        {
            a.ToTable("FormatAskers").Property(x => x.Id).ValueGeneratedOnAdd();
            a.Ignore(x => x.ByHand);
            a.HasIndex(x => new { x.RequestId, x.ContactMark }).IsUnique();
            a.HasIndex(x => x.AccountId);
            a.HasIndex(x => new { x.PlaceId, x.ToTellSince });
            a.HasOne(x => x.Request).WithMany().HasForeignKey(x => x.RequestId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.SetNull);
        });
        var format = model.Noun<OtherFormat>("OtherFormats");
        format.Ignore(x => x.IsFilm);
        format.PointsAt(nameof(OtherFormat.OfId));
        model.Entity<FormatAtWork>(w =>
        {
            w.ToTable("FormatsAtWork").Property(x => x.Id).ValueGeneratedOnAdd();
            w.Ignore(x => x.Told);
            w.HasIndex(x => x.ThingId);
            w.HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<FormatPromise>(p =>
        {
            p.ToTable("FormatPromises").HasKey(x => x.PlaceId);
            p.Property(x => x.PlaceId).ValueGeneratedNever();
            p.HasOne<Place>().WithMany().HasForeignKey(x => x.PlaceId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

public static class FormatStore
{
    extension(Store store)
    {
        public DbSet<FormatRequest> FormatRequests => store.Set<FormatRequest>();
        public DbSet<FormatAsker> FormatAskers => store.Set<FormatAsker>();
        public DbSet<OtherFormat> OtherFormats => store.Set<OtherFormat>();
        public DbSet<FormatAtWork> FormatsAtWork => store.Set<FormatAtWork>();
        public DbSet<FormatPromise> FormatPromises => store.Set<FormatPromise>();
    }
}
