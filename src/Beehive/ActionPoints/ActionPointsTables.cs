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
        action.Ignore(x => x.IsOpen);
        action.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        action.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        action.PointsAt(nameof(ActionPoint.MeetingId));
        action.PointsAt(nameof(ActionPoint.ArisingFromId));
        action.HasIndex(x => new { x.PlaceId, x.State, x.Due });
    }
}

public static class ActionPointsStore
{
    extension(Store store)
    {
        public DbSet<ActionPoint> ActionPoints => store.Set<ActionPoint>();
    }
}
