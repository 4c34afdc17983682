using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beehive.Platform.Notices;

/// <summary>What happened, and the outbox. Their small indexes hold only what is still to be done: what waits, what is parked, what has words to forget.</summary>
public sealed class NoticesTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Letter>(Map);
        model.Entity<Happening>(h =>
        {
            h.ToTable("Happenings").Property(x => x.Id).ValueGeneratedOnAdd();
            h.HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
            h.HasIndex(x => new { x.PlaceId, x.Id });
            h.HasIndex(x => x.At).HasFilter("\"ToldAt\" IS NULL");
        });
    }

    private static void Map(EntityTypeBuilder<Letter> l)
    {
        l.ToTable("Letters").Property(x => x.Id).ValueGeneratedOnAdd();
        l.HasIndex(x => x.Once).IsUnique();
        l.HasIndex(x => x.DueAt).HasFilter("\"SentAt\" IS NULL AND \"ParkedAt\" IS NULL AND \"LeftOutAt\" IS NULL");
        l.HasIndex(x => x.ParkedAt).HasFilter("\"ParkedAt\" IS NOT NULL");
        l.HasIndex(x => x.LeftOutAt).HasFilter("\"LeftOutAt\" IS NOT NULL AND \"Text\" <> ''");
        l.HasIndex(x => x.SentAt).HasFilter("\"SentAt\" IS NOT NULL AND \"Text\" <> ''");
    }
}

public static class NoticesStore
{
    extension(Store store)
    {
        public DbSet<Letter> Letters => store.Set<Letter>();
        public DbSet<Happening> Happenings => store.Set<Happening>();
    }
}
