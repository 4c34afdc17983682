using Beehive.Boards;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

public sealed class MeetingsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        MapMeetings(model);
        MapItems(model);
        var decision = model.Noun<Decision>("Decisions");
        decision.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<AgendaItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Board>().WithMany().HasForeignKey(x => x.PassedToId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(x => new { x.PlaceId, x.Date });
    }

    private static void MapMeetings(ModelBuilder model)
    {
        var meeting = model.Noun<Meeting>("Meetings");
        meeting.Ignore(x => x.IsEvent);
        meeting.HasIndex(x => new { x.PlaceId, x.Date });
        meeting.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MovedToId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MinutesAgreedAtId).OnDelete(DeleteBehavior.Restrict);
        meeting.HasMany(x => x.Boards).WithOne().HasForeignKey(x => x.MeetingId);
        meeting.HasMany(x => x.Attendance).WithOne().HasForeignKey(x => x.MeetingId);
        model.Entity<MeetingBoard>(b =>
        {
            b.ToTable("MeetingBoards").HasKey(x => new { x.MeetingId, x.Order });
            b.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Attendance>(a =>
        {
            a.ToTable("Attendance").HasKey(x => new { x.MeetingId, x.Order });
            a.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    private static void MapItems(ModelBuilder model)
    {
        var item = model.Noun<AgendaItem>("AgendaItems");
        item.Ignore(x => x.BoardIds);
        item.Ignore(x => x.Date);
        item.HasIndex(x => new { x.MeetingId, x.Order });
        item.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        item.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        item.PointsAt(nameof(AgendaItem.ArisingFromId));
        item.HasMany(x => x.Papers).WithOne().HasForeignKey(x => x.AgendaItemId);
        model.Entity<ItemPaper>(p =>
        {
            p.ToTable("ItemPapers").HasKey(x => new { x.AgendaItemId, x.Order });
            p.HasOne<Paper>().WithMany().HasForeignKey(x => x.PaperId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}

public static class MeetingsStore
{
    extension(Store store)
    {
        public DbSet<Meeting> Meetings => store.Set<Meeting>();
        public DbSet<MeetingBoard> MeetingBoards => store.Set<MeetingBoard>();
        public DbSet<AgendaItem> AgendaItems => store.Set<AgendaItem>();
        public DbSet<ItemPaper> ItemPapers => store.Set<ItemPaper>();
        public DbSet<Decision> Decisions => store.Set<Decision>();
    }
}
