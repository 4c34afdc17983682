using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What the clock keeps besides the issues: questions asked back, who was reminded of what, and the counters of the promise.</summary>
public sealed class ClockTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<IssueQuestion>(q =>
        {
            q.ToTable("IssueQuestions").HasIndex(x => x.IssueId);
            q.Ignore(x => x.IsOpen);
            q.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<IssueReminder>(r =>
        {
            r.ToTable("IssueReminders").HasKey(x => x.IssueId);
            r.Property(x => x.IssueId).ValueGeneratedNever();
            r.HasOne<Issue>().WithMany().HasForeignKey(x => x.IssueId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<PromiseCount>(c => c.ToTable("PromiseCounts").HasIndex(x => x.PlaceId));
        model.Entity<PromiseCheck>(c =>
        {
            c.ToTable("PromiseChecks").HasKey(x => x.PlaceId);
            c.Property(x => x.PlaceId).ValueGeneratedNever();
        });
    }
}

public static class ClockStore
{
    extension(Store store)
    {
        public DbSet<IssueQuestion> IssueQuestions => store.Set<IssueQuestion>();
        public DbSet<IssueReminder> IssueReminders => store.Set<IssueReminder>();
        public DbSet<PromiseCount> PromiseCounts => store.Set<PromiseCount>();
        public DbSet<PromiseCheck> PromiseChecks => store.Set<PromiseCheck>();
    }
}
