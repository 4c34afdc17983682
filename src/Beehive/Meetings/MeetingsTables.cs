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
        MapSent(model);
        var decision = model.Noun<Decision>("Decisions");
        decision.Ignore(x => x.Words);
        decision.HasIndex(x => new { x.PlaceId, x.Slug });
        decision.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<AgendaItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<Board>().WithMany().HasForeignKey(x => x.PassedToId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(x => new { x.PlaceId, x.Date });
        decision.Ignore(x => x.Quorum);
        MapTheTable(model);
    }

    private static void MapMeetings(ModelBuilder model)
    {
        var meeting = model.Noun<Meeting>("Meetings");
        meeting.Ignore(x => x.IsEvent).Ignore(x => x.IsToCome).Ignore(x => x.IsAgendaOut).Ignore(x => x.Length);
        meeting.Ignore(x => x.IsOver);
        meeting.Ignore(x => x.BoardIds);
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
            a.Ignore(x => x.People);
            a.HasOne<Organisation>().WithMany().HasForeignKey(x => x.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            a.HasOne<Seat>().WithMany().HasForeignKey(x => x.SeatId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>What stands beside the record while a meeting runs.</summary>
    private static void MapTheTable(ModelBuilder model)
    {
        model.Entity<Running>(r =>
        {
            r.ToTable("Runnings").HasKey(x => x.MeetingId);
            r.Property(x => x.MeetingId).ValueGeneratedNever();
            r.HasOne<Meeting>().WithOne().HasForeignKey<Running>(x => x.MeetingId);
        });
        model.Entity<Checking>(c =>
        {
            c.ToTable("Checkings").HasKey(x => x.MeetingId);
            c.Property(x => x.MeetingId).ValueGeneratedNever();
            c.Ignore(x => x.IsSentBack);
            c.HasOne<Meeting>().WithOne().HasForeignKey<Checking>(x => x.MeetingId);
        });
        var correction = model.Noun<Correction>("Corrections");
        correction.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        correction.HasOne<AgendaItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Minute>(m =>
        {
            m.ToTable("Minutes").HasKey(x => new { x.MeetingId, x.ItemId });
            m.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId);
        });
    }

    private static void MapItems(ModelBuilder model)
    {
        var item = model.Noun<AgendaItem>("AgendaItems");
        item.Ignore(x => x.BoardIds).Ignore(x => x.Date).Ignore(x => x.IsListed).Ignore(x => x.Plan);
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

    private static void MapSent(ModelBuilder model)
    {
        var suggestion = model.Noun<Suggestion>("Suggestions");
        suggestion.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        suggestion.HasOne<AgendaItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        suggestion.PointsAt(nameof(Suggestion.AboutId));
        var contribution = model.Noun<Contribution>("Contributions");
        contribution.Ignore(x => x.WaitsForWords).Ignore(x => x.Words);
        contribution.HasOne<AgendaItem>().WithMany().HasForeignKey(x => x.ItemId).OnDelete(DeleteBehavior.Restrict);
        contribution.HasOne<Meeting>().WithMany().HasForeignKey(x => x.MeetingId).OnDelete(DeleteBehavior.Restrict);
        contribution.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        model.Entity<Recording>(r =>
        {
            r.ToTable("Recordings").HasKey(x => x.ContributionId);
            r.Property(x => x.ContributionId).ValueGeneratedNever();
            r.HasIndex(x => x.UploadId).IsUnique();
            r.HasOne<Contribution>().WithOne().HasForeignKey<Recording>(x => x.ContributionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Sender>(s =>
        {
            s.ToTable("Senders").HasKey(x => x.SentId);
            s.Property(x => x.SentId).ValueGeneratedNever();
            s.HasIndex(x => new { x.PlaceId, x.At });
            s.HasIndex(x => x.AccountId);
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
        public DbSet<Suggestion> Suggestions => store.Set<Suggestion>();
        public DbSet<Contribution> Contributions => store.Set<Contribution>();
        public DbSet<Recording> Recordings => store.Set<Recording>();
        public DbSet<Running> Runnings => store.Set<Running>();
        public DbSet<Minute> Minutes => store.Set<Minute>();
        public DbSet<Checking> Checkings => store.Set<Checking>();
        public DbSet<Correction> Corrections => store.Set<Correction>();

        /// <summary>Those that stand on their meeting's page: the minutes are there to be read, and so is the item.</summary>
        public IQueryable<Correction> ShownCorrections => store.Set<Correction>().Where(x =>
            store.Set<Meeting>().Any(m => m.Id == x.MeetingId && (m.Minutes == MinutesState.Checked || m.Minutes == MinutesState.Agreed || m.Minutes == MinutesState.Corrected))
            && (x.ItemId == null || store.Set<AgendaItem>().Any(i => i.Id == x.ItemId)));
    }
}
