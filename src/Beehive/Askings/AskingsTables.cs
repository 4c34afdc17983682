using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings;

public sealed class AskingsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var asking = model.Noun<Asking>("Askings");
        asking.Ignore(x => x.IsOpen);
        asking.HasIndex(x => new { x.PlaceId, x.Slug });
        asking.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        asking.PointsAt(nameof(Asking.ArisingFromId));
        asking.HasIndex(x => new { x.PlaceId, x.State, x.Due });
        asking.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.AskingId);
        model.Entity<AskingStep>(s => s.ToTable("AskingSteps").HasKey(x => new { x.AskingId, x.Order }));
        model.Entity<AskedBody>(b =>
        {
            b.ToTable("AskedBodies").HasKey(x => x.AskingId);
            b.Property(x => x.AskingId).ValueGeneratedNever();
            b.HasOne<Asking>().WithOne().HasForeignKey<AskedBody>(x => x.AskingId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

public static class AskingsStore
{
    extension(Store store)
    {
        public DbSet<Asking> Askings => store.Set<Asking>();
        public DbSet<AskedBody> AskedBodies => store.Set<AskedBody>();
    }
}
