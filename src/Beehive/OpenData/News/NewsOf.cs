using System.Globalization;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.News;

/// <summary>Gathers what is new from the register of things: the latest by date, of a place or of a board.</summary>
public sealed class NewsOf(Store store, Here here, Origin origin, Wording words)
{
    public const int Most = 1000;
    private const int MostHappenings = 200;

    public static readonly IReadOnlyList<string> News = ["meeting", "decision", "paper"];
    public static readonly IReadOnlyList<string> Actions = ["action-point"];

    public async Task<IReadOnlyList<FeedEntry>> GatherAsync(IReadOnlyList<string> kinds, long? board, CancellationToken cancel)
    {
        var things = await LatestAsync(kinds, board, cancel);
        var boards = await store.Boards.ToDictionaryAsync(x => x.Id, x => new FeedCategory(x.Key, x.Name), cancel);
        var told = new Dictionary<long, Told>();
        foreach (var kind in things.GroupBy(x => x.Kind))
            foreach (var one in await TellAsync(kind.Key, [.. kind.Select(x => x.Id)], cancel)) told[one.Id] = one;
        var entries = things.Where(x => told.ContainsKey(x.Id)).Select(x => Entry(x, told[x.Id], boards));
        if (ReferenceEquals(kinds, News)) entries = entries.Concat(await HappeningsAsync(board, boards, cancel));
        return [.. entries.OrderByDescending(x => x.Updated).ThenBy(x => x.Id, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>What followers hear by email stands here too, as long as everything that it tells of is public.</summary>
    private async Task<IReadOnlyList<FeedEntry>> HappeningsAsync(long? board, Dictionary<long, FeedCategory> boards, CancellationToken cancel)
    {
        var rows = store.Happenings.Where(x => x.PlaceId == here.Place.Id);
        if (board is { } id)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" {id} ");
            rows = rows.Where(x => x.Circles.Contains(mark));
        }
        var latest = await rows.OrderByDescending(x => x.Id).Take(MostHappenings).ToListAsync(cancel);
        var things = await store.ThingsOfAsync(latest.SelectMany(x => x.AboutIds).Cast<long?>(), cancel);
        return [.. latest.Where(x => x.AboutIds.All(about => things.TryGetValue(about, out var thing) && thing is { Visibility: Visibility.Public, WithdrawnAt: null })).Select(x => Entry(x, things[x.ThingId], boards))];
    }

    private FeedEntry Entry(Happening x, Thing thing, Dictionary<long, FeedCategory> boards) => new(
        string.Create(CultureInfo.InvariantCulture, $"tag:{here.Place.Key}.beehive,2026:happening/{x.Id}"), x.Title, origin.Of(thing.Address), x.At, PlainWords.Of(x.Text),
        [.. x.CircleIds.Where(boards.ContainsKey).Select(circle => boards[circle])]);

    private Task<List<Thing>> LatestAsync(IReadOnlyList<string> kinds, long? board, CancellationToken cancel)
    {
        var rows = store.Things.Where(x => kinds.Contains(x.Kind) && x.WithdrawnAt == null);
        if (board is { } id)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $" {id} ");
            rows = rows.Where(x => x.Boards.Contains(mark));
        }
        return rows.OrderBy(x => x.Date == null).ThenByDescending(x => x.Date).ThenByDescending(x => x.Id).Take(Most).ToListAsync(cancel);
    }

    private FeedEntry Entry(Thing thing, Told told, Dictionary<long, FeedCategory> boards) => new(
        $"tag:{here.Place.Key}.beehive,2026:{thing.Kind}/{told.Key}", thing.Title, origin.Of(thing.Address), Updated(told), told.Summary,
        [.. thing.Boards.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => long.Parse(x, CultureInfo.InvariantCulture)).Where(boards.ContainsKey).Select(x => boards[x])]);

    /// <summary>When it happened or was said. What lies ahead counts from when it was told; what has no date stands last.</summary>
    private DateTimeOffset Updated(Told told)
    {
        var day = told.Date is { } date ? LocalMoment.At(date.First, TimeOnly.MinValue, here.Zone) : DateTimeOffset.UnixEpoch;
        return told.ChangedAt > DateTimeOffset.UnixEpoch && (told.ChangedAt < day || told.Date is null) ? told.ChangedAt : day < here.Now ? day : DateTimeOffset.UnixEpoch;
    }

    private async Task<List<Told>> TellAsync(string kind, long[] ids, CancellationToken cancel) => kind switch
    {
        "meeting" => [.. (await store.Meetings.Where(x => ids.Contains(x.Id)).ToListAsync(cancel)).Select(Of)],
        "decision" => [.. (await store.Decisions.Where(x => ids.Contains(x.Id)).ToListAsync(cancel)).Select(Of)],
        "paper" => [.. (await store.Papers.Where(x => ids.Contains(x.Id)).Include(x => x.Versions).ToListAsync(cancel)).Select(Of)],
        _ => [.. (await store.ActionPoints.Where(x => ids.Contains(x.Id)).ToListAsync(cancel)).Select(Of)],
    };

    private Told Of(Meeting x) => new(x.Id, x.Key, x.Date, x.ChangedAt, Joined(x.State == MeetingState.NotKnown ? null : words[MeetingWords.Of(x.State).Words], Said.When(x.Date, x.Start, x.End), x.Place, x.Reason, x.Summary));

    private Told Of(Decision x) => new(x.Id, x.Key, x.Date, default, Joined(words[MeetingWords.Of(x.Outcome).Words], x.Wording, x.Reason));

    private Told Of(Paper x) => new(x.Id, x.Key, x.Versions.MaxBy(v => v.Number)?.Date, default, Joined(x.Summary, x.Purpose));

    private Told Of(ActionPoint x) => new(x.Id, x.Key, x.Given, default, Joined(words[ActionWords.Now(x, here.Today).Words], x.Owner is { } owner ? words["Who has it: {0}", owner] : null,
        x.Due is { } due ? words["By when: {0}", Said.Date(due)] : null, x.Result, x.Reason));

    private static string Joined(params string?[] parts) => string.Join(". ", parts.Where(x => !string.IsNullOrWhiteSpace(x)).Select(x => PlainWords.Of(x).TrimEnd('.', ' '))) + ".";

    private sealed record Told(long Id, string Key, PartialDate? Date, DateTimeOffset ChangedAt, string Summary);
}
