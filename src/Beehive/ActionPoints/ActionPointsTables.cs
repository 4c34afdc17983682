using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

public sealed class ActionPointsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var action = model.Noun<ActionPoint>("ActionPoints");
        action.Ignore(x => x.IsOpen).Ignore(x => x.LastStep);
        action.HasIndex(x => new { x.PlaceId, x.Slug });
        action.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        action.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        action.PointsAt(nameof(ActionPoint.MeetingId));
        action.PointsAt(nameof(ActionPoint.ArisingFromId));
        action.HasIndex(x => new { x.PlaceId, x.State, x.Due });
        action.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.ActionPointId);
        model.Entity<ActionStep>(s => s.ToTable("ActionSteps").HasKey(x => new { x.ActionPointId, x.Order }));
        MapOwners(model);
    }

    private static void MapOwners(ModelBuilder model)
    {
        model.Entity<ActionOwner>(o =>
        {
            o.ToTable("ActionOwners").HasKey(x => x.ActionPointId);
            o.Property(x => x.ActionPointId).ValueGeneratedNever();
            o.HasOne<ActionPoint>().WithOne().HasForeignKey<ActionOwner>(x => x.ActionPointId).OnDelete(DeleteBehavior.Cascade);
            o.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
            o.HasOne<Account>().WithMany().HasForeignKey(x => x.NextAccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ActionLink>(l =>
        {
            l.ToTable("ActionLinks").HasIndex(x => x.TokenMark).IsUnique();
            l.Property(x => x.Id).ValueGeneratedOnAdd();
            l.HasOne<ActionPoint>().WithMany().HasForeignKey(x => x.ActionPointId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}

public static class ActionPointsStore
{
    extension(Store store)
    {
        public DbSet<ActionPoint> ActionPoints => store.Set<ActionPoint>();
        public DbSet<ActionOwner> ActionOwners => store.Set<ActionOwner>();
        public DbSet<ActionLink> ActionLinks => store.Set<ActionLink>();
    }
}
