using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Beehive.Issues;

/// <summary>
/// So many more or fewer issues of a place are open with an office, not read yet, or ended so. Each change adds rows of its own, so that no change waits for another one's counter;
/// all rows of a kind added up are its number. Each night they are drawn together.
/// </summary>
public sealed class PromiseCount
{
    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public Counted Of { get; init; }

    /// <summary>The office that has them, or how they ended as the exchange format writes it.</summary>
    public string Name { get; init; } = "";
    public int Number { get; init; }
}

/// <summary>What the promise page counts.</summary>
public enum Counted
{
    /// <summary>With an office.</summary>
    Open,

    /// <summary>Of these, those that nobody has read yet.</summary>
    Unread,
    Ended,
}

/// <summary>When the counters of a place were held against the issues themselves last.</summary>
public sealed class PromiseCheck
{
    public long PlaceId { get; init; }
    public DateTimeOffset At { get; private set; }

    /// <summary>How many counters were wrong and were mended.</summary>
    public int Mended { get; private set; }

    public void Say(DateTimeOffset at, int mended) => (At, Mended) = (at, mended);
}

/// <summary>Writes what a change does to the counters, with the change.</summary>
public sealed class PromiseTally : ICounts
{
    public void Count(Writing writing)
    {
        var sums = new Dictionary<(long Place, Counted Of, string Name), int>();
        foreach (var entry in writing.Store.ChangeTracker.Entries<Issue>().Where(x => x.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            if (entry.State != EntityState.Added) Add(sums, entry.Entity.PlaceId, entry.OriginalValues, -1);
            if (entry.State != EntityState.Deleted) Add(sums, entry.Entity.PlaceId, entry.CurrentValues, 1);
        }
        foreach (var (key, number) in sums.Where(x => x.Value != 0)) writing.Store.Add(new PromiseCount { PlaceId = key.Place, Of = key.Of, Name = key.Name, Number = number });
    }

    private static void Add(Dictionary<(long Place, Counted Of, string Name), int> sums, long place, PropertyValues issue, int number)
    {
        var state = issue.GetValue<IssueState>(nameof(Issue.State));
        if (state is not (IssueState.Closed or IssueState.NotKnown))
        {
            Count(Counted.Open, issue.GetValue<string>(nameof(Issue.Holder)));
            if (issue.GetValue<Platform.Visibility>(nameof(Issue.Visibility)) == Platform.Visibility.Draft) Count(Counted.Unread, "");
        }
        if (issue.GetValue<IssueEnd?>(nameof(Issue.EndedAs)) is { } end) Count(Counted.Ended, Conversions.Kebab(end));

        void Count(Counted of, string name) => sums[(place, of, name)] = sums.GetValueOrDefault((place, of, name)) + number;
    }
}
