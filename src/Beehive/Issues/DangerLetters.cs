using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>Marks an issue whose words speak of danger, and tells those who read it at once. What was said does not stand in the letter.</summary>
public sealed class DangerLetters(Outbox outbox, Origin origin)
{
    /// <summary>Nothing happens where the words speak of no danger, or of none that is new.</summary>
    public async Task MarkAsync(Writing writing, Place place, Issue issue, IReadOnlySet<DangerKind> found, DateOnly today, DateTimeOffset at, CancellationToken cancel)
    {
        if (found.Count == 0) return;
        var mark = await writing.Store.DangerMarks.FirstOrDefaultAsync(x => x.IssueId == issue.Id, cancel);
        var known = DangerMark.Read(mark?.Kinds);
        if (found.All(known.Contains)) return;
        if (mark is null) writing.Store.Add(mark = new DangerMark { IssueId = issue.Id, PlaceId = place.Id, At = at });
        mark.Kinds = DangerMark.Written(known.Concat(found));
        writing.Store.Look(place.Id, Viewer.Keeper); // who holds an office is not told to whoever writes
        foreach (var reader in await Offices.HeldByAsync(writing.Store, Role.PartnershipManager, null, today, cancel))
        {
            var letter = new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"Perhaps danger: number {issue.Number}"))
                .Say(string.Create(CultureInfo.InvariantCulture, $"Somebody told {place.Name} something that speaks of danger: {DangerSaid.List(mark.Kinds)}. It is number {issue.Number}. Read it now, before all else."))
                .Say("Beehive has called nobody.").Link("Look at it", issue.Address).Why($"You read what people tell {place.Name}.");
            await outbox.AddAsync(writing, letter.To(reader.Email, string.Create(CultureInfo.InvariantCulture, $"issue-danger:{issue.Id}:{mark.Kinds}:{reader.Id}"), placeId: place.Id), cancel);
        }
    }
}

/// <summary>The words for what words of danger speak of.</summary>
public static class DangerSaid
{
    public static string Of(DangerKind kind) => kind switch
    {
        DangerKind.Emergency => "an emergency",
        DangerKind.SelfHarm => "somebody who may hurt themselves",
        DangerKind.HateCrime => "a hate crime",
        DangerKind.Abuse => "abuse",
        DangerKind.Child => "a child at risk",
        DangerKind.Adult => "an adult at risk",
        _ => "words that this place looks out for",
    };

    public static string List(string? written) => string.Join(", ", DangerMark.Read(written).Select(Of));
}
