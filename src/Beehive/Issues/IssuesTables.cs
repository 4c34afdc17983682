using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

public sealed class IssuesTables : ITables
{
    /// <summary>The one promise, held by the database: an office with a phone number and a next date, or an end with a reason.</summary>
    public const string Promise = """
        ("State" IN ('closed', 'not-known') OR ("Holder" <> '' AND "HolderPhone" <> '' AND "NextStep" <> '' AND "Next" IS NOT NULL))
        AND ("State" <> 'closed' OR ("EndedAs" IS NOT NULL AND "Reason" <> '')) AND ("State" = 'closed' OR "EndedAs" IS NULL)
        """;

    public void Map(ModelBuilder model)
    {
        var issue = model.Noun<Issue>("Issues");
        issue.ToTable(x => x.HasCheckConstraint("CK_Issues_Promise", Promise));
        issue.Ignore(x => x.IsOpen).Ignore(x => x.LastStep).Ignore(x => x.IsPaused).Ignore(x => x.IsElsewhere).Ignore(x => x.MaySplit);
        issue.HasOne<Topic>().WithMany().HasForeignKey(x => x.TopicId).OnDelete(DeleteBehavior.Restrict);
        issue.PointsAt(nameof(Issue.SplitFromId));
        issue.HasIndex(x => new { x.PlaceId, x.Number }).IsUnique();
        issue.HasIndex(x => new { x.PlaceId, x.State, x.Next });
        issue.HasIndex(x => new { x.PlaceId, x.Next });
        issue.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
        issue.PointsAt(nameof(Issue.JoinedToId));
        issue.HasMany(x => x.Steps).WithOne().HasForeignKey(x => x.IssueId);
        model.Entity<IssueStep>(s => s.ToTable("IssueSteps").HasKey(x => new { x.IssueId, x.Order }));
        model.Entity<Raiser>(r =>
        {
            r.ToTable("Raisers").HasIndex(x => x.IssueId);
            r.HasIndex(x => x.AccountId);
            r.HasIndex(x => x.Email);
            r.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        });
        MapWord(model);
        model.Entity<SortedLink>(l =>
        {
            l.Ignore(x => x.WaitsForWord);
            l.ToTable("SortedLinks").HasIndex(x => x.TokenMark).IsUnique();
            l.HasIndex(x => new { x.RaiserId, x.Answer }).IsUnique();
            l.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
            l.HasOne<Raiser>().WithMany().HasForeignKey(x => x.RaiserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<LetterMark>(m =>
        {
            m.ToTable("LetterMarks").HasIndex(x => x.TokenMark).IsUnique();
            m.HasIndex(x => x.LinkMark).IsUnique();
            m.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
            m.HasOne(x => x.Raiser).WithMany().HasForeignKey(x => x.RaiserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<MailedReply>(r =>
        {
            r.ToTable("MailedReplies").HasIndex(x => new { x.RaiserId, x.MessageMark }).IsUnique();
            r.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
            r.HasOne<Raiser>().WithMany().HasForeignKey(x => x.RaiserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IssueOffice>(o =>
        {
            o.ToTable("IssueOffices").HasKey(x => x.PlaceId);
            o.Property(x => x.PlaceId).ValueGeneratedNever();
            o.Ignore(x => x.Holder).Ignore(x => x.Promises).Ignore(x => x.Cover);
        });
        MapDanger(model);
        MapFiles(model);
        model.Entity<Telling>(t =>
        {
            t.ToTable("Tellings").HasIndex(x => new { x.PlaceId, x.Mark }).IsUnique();
            t.HasIndex(x => x.CodeMark);
            t.HasIndex(x => x.At);
        });
    }

    /// <summary>How those without email hear, and what was written down for them.</summary>
    private static void MapWord(ModelBuilder model)
    {
        model.Entity<Errand>(e =>
        {
            e.ToTable("Errands").HasIndex(x => new { x.RaiserId, x.Step }).IsUnique();
            e.HasIndex(x => new { x.PlaceId, x.BroughtAt, x.Way });
            e.HasIndex(x => x.IssueId);
            e.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
            e.HasOne<Raiser>().WithMany().HasForeignKey(x => x.RaiserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<RaiserWish>(w =>
        {
            w.ToTable("RaiserWishes").HasKey(x => x.RaiserId);
            w.Property(x => x.RaiserId).ValueGeneratedNever();
            w.Ignore(x => x.Needs).Ignore(x => x.InLargePrint).Ignore(x => x.SaysSomething);
            w.HasIndex(x => x.IssueId);
            w.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
            w.HasOne(x => x.Raiser).WithOne().HasForeignKey<RaiserWish>(x => x.RaiserId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<DeskEntry>(d =>
        {
            d.ToTable("DeskEntries").HasKey(x => x.IssueId);
            d.Property(x => x.IssueId).ValueGeneratedNever();
            d.HasIndex(x => x.AccountId);
            d.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapDanger(ModelBuilder model)
    {
        model.Entity<DangerLine>(l => l.ToTable("DangerLines").HasIndex(x => x.PlaceId));
        model.Entity<DangerMark>(m =>
        {
            m.ToTable("DangerMarks").HasKey(x => x.IssueId);
            m.Property(x => x.IssueId).ValueGeneratedNever();
            m.HasOne<Issue>().WithOne().HasForeignKey<DangerMark>(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        });
    }

    private static void MapFiles(ModelBuilder model) => model.Entity<IssueFile>(f =>
    {
        f.ToTable("IssueFiles").HasIndex(x => x.UploadId).IsUnique();
        f.HasIndex(x => x.IssueId);
        f.HasIndex(x => x.TellingId);
        f.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        f.HasOne<Telling>().WithMany().HasForeignKey(x => x.TellingId).OnDelete(DeleteBehavior.Cascade);
    });
}

public static class IssuesStore
{
    extension(Store store)
    {
        public DbSet<Issue> Issues => store.Set<Issue>();
        public DbSet<Raiser> Raisers => store.Set<Raiser>();
        public DbSet<SortedLink> SortedLinks => store.Set<SortedLink>();
        public DbSet<LetterMark> LetterMarks => store.Set<LetterMark>();
        public DbSet<MailedReply> MailedReplies => store.Set<MailedReply>();
        public DbSet<IssueOffice> IssueOffices => store.Set<IssueOffice>();
        public DbSet<Telling> Tellings => store.Set<Telling>();
        public DbSet<DangerLine> DangerLines => store.Set<DangerLine>();
        public DbSet<DangerMark> DangerMarks => store.Set<DangerMark>();
        public DbSet<IssueFile> IssueFiles => store.Set<IssueFile>();
        public DbSet<Errand> Errands => store.Set<Errand>();
        public DbSet<RaiserWish> RaiserWishes => store.Set<RaiserWish>();
        public DbSet<DeskEntry> DeskEntries => store.Set<DeskEntry>();
    }
}
