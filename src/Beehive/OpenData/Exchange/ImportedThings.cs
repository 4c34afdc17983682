using System.Globalization;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Issues;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage.Bulk;

namespace Beehive.OpenData.Exchange;

/// <summary>Takes the things of a place in: each is new, changed or the same. One kind after the other.</summary>
public sealed class ImportedThings(Importing importing, Known known, ImportRefs refs, PublicView asPublic)
{
    private readonly NumberSet taken = new();
    private Kind? now;
    private bool hadBefore;
    private long added;
    private long changed;
    private long same;
    private long left;

    public async Task TakeAsync(ParsedLines some, CancellationToken cancel)
    {
        if (now != some.Kind) Begin(some.Kind);
        var earlier = await EarlierAsync(some, cancel);
        foreach (var line in some.Lines) Guard(some.Kind, line, () => Take(some.Kind, line, earlier));
        if (some.IsLast) Guard(some.Kind, default, importing.Commands.Flush);
        foreach (var failed in importing.Commands.TakeFailed()) Tell(some.Kind, failed);
    }

    /// <summary>The file is over: tells what it promised and did not hold, and records what is new.</summary>
    public FileReport End(Kind kind)
    {
        foreach (var promise in refs.Close(kind))
            importing.Faults.Add(promise.File, promise.Line, $"There is no {ImportRefs.Said(kind.Name)} \"{promise.Key}\". Add it to {kind.File}, or correct the reference.");
        if (added > 0) importing.Record("FileImported", null, Counts(kind));
        return new FileReport(kind.File, added, changed, same, left);
    }

    private void Begin(Kind kind)
    {
        now = kind;
        (added, changed, same, left) = (0, 0, 0, 0);
        hadBefore = known.HasAny(kind);
        if (!hadBefore) known.Fresh.Add(kind.Name);
    }

    private async Task<Dictionary<string, Noun>> EarlierAsync(ParsedLines some, CancellationToken cancel)
    {
        if (!hadBefore) return [];
        importing.Commands.Flush();
        string[] keys = [.. some.Lines.Where(x => x.Line is not null).Select(x => x.Line!.Id).Distinct(StringComparer.Ordinal)];
        return (await some.Kind.WithKeysAsync(importing.Store, keys, cancel)).ToDictionary(x => x.Key, StringComparer.Ordinal);
    }

    private void Take(Kind kind, ParsedLine parsed, Dictionary<string, Noun> earlier)
    {
        foreach (var fault in parsed.Faults ?? []) importing.Faults.Add(kind.File, parsed.Number, fault);
        if (parsed.Line is not { } line) return;
        if (!importing.TellsAll && line.Visibility is { } hidden and not Visibility.Public)
            throw new RefusedException(new("\"visibility\" is {0}, but place.json says that the files include only what is public. Write \"includes\": \"all\" there.", hidden.ToString().ToLowerInvariant()));
        var promised = refs.Redeem(kind.Name, line.Id);
        var before = earlier.GetValueOrDefault(line.Id);
        var id = promised ?? before?.Id ?? (hadBefore ? null : known.Find(kind.Name, line.Id)?.Id);
        if (id is { } met && !taken.Add(met) || id is { } other && before is null && promised is null)
            throw new RefusedException(new("The id \"{0}\" stands a second time in this file. Give each its own id.", line.Id));
        var number = id ?? importing.Numbers.Next();
        if (id is null) taken.Add(number);
        refs.Self = (kind.Name, line.Id, number);
        var noun = kind.Make(line, refs);
        kind.Later(noun, line, refs);
        noun.Settle(number, importing.PlaceId);
        refs.Took(Write(kind, noun, before), kind.Name);
    }

    /// <summary>Gives what stands from now on.</summary>
    private Noun Write(Kind kind, Noun noun, Noun? before)
    {
        Prepare(noun, before);
        if (before is null)
        {
            importing.Add(noun);
            added++;
        }
        else if (Changes(kind, noun, before) is { Count: > 0 } changes)
        {
            if (before is Issue issue && !issue.GivesWayTo((Issue)noun, importing.TellsAll))
            {
                left++;
                return before;
            }
            importing.Change(noun, before, changes, x => known.ById(x).Visibility > Visibility.Public);
            changed++;
        }
        else
        {
            same++;
            return noun;
        }
        foreach (var slug in FormerSlugs(noun)) Lead(noun, slug);
        return noun;
    }

    /// <summary>What a thing takes over from another: calendars go on counting, items are found by their meeting's boards and date.</summary>
    private void Prepare(Noun noun, Noun? before)
    {
        if (noun is AgendaItem item) importing.Meetings.Complete(item);
        if (noun is Contribution contribution)
        {
            importing.Meetings.Complete(contribution);
            contribution.ComesAfter((Contribution?)before, importing.TellsAll, importing.Act);
        }
        if (noun is Correction correction)
        {
            importing.Meetings.Complete(correction);
            correction.ComesAfter((Correction?)before, refs);
        }
        if (noun is Twin twin)
        {
            importing.Complete(twin);
            if (before is Twin known) twin.ComesAfter(known, importing.TellsAll);
        }
        if (noun is not Meeting meeting) return;
        importing.Meetings.Took(meeting);
        if (before is not Meeting earlier)
        {
            meeting.Begins(importing.Act);
            return;
        }
        meeting.ComesAfter(earlier, importing.Act);
        importing.Meetings.Changed(earlier, meeting);
    }

    private Dictionary<string, string?[]> Changes(Kind kind, Noun noun, Noun before)
    {
        var telling = kind.Tell(noun, refs);
        var changes = Differences.Between(kind.Tell(before, refs), before.Address, telling, noun.Address);
        if (changes.Count == 0 || importing.TellsAll || asPublic.Tell(kind, noun.Key) is not { } told) return changes;
        return Differences.Between(told, before.Address, telling, noun.Address);
    }

    private void Lead(Noun noun, string slug)
    {
        var former = noun.Address[..(noun.Address.LastIndexOf('/') + 1)] + slug;
        if (former != noun.Address) importing.Writer.Register.Lead(former, noun.Id);
    }

    private static IReadOnlyList<string> FormerSlugs(Noun noun) => noun switch
    {
        Board board => board.FormerSlugs,
        Meeting meeting => meeting.FormerSlugs,
        _ => [],
    };

    private void Guard(Kind kind, ParsedLine line, Action take)
    {
        importing.Commands.Line = line.Number;
        refs.Here = (kind.File, line.Number);
        try
        {
            take();
            if (line.Faults is not null && line.Id is { } wrong) refs.Break(kind, wrong);
        }
        catch (RefusedException e)
        {
            importing.Faults.Add(kind.File, line.Number, e.Refusal.ToString());
            if (line.Id is { } wrong) refs.Break(kind, wrong);
        }
        catch (BulkException e)
        {
            Tell(kind, e);
        }
    }

    private void Tell(Kind kind, BulkException e)
    {
        if (!e.IsDuplicate) throw e;
        importing.Faults.Add(kind.File, e.Line, kind is IssuesInExchange
            ? "This id or this number stands a second time. Give each issue its own id and its own number."
            : e.IsAddress
            ? "Another thing has this address already. Give this one a \"slug\" of its own."
            : "This id stands a second time in this file. Give each its own id.");
        if (e.IsEnd) importing.Faults.Check();
    }

    private Dictionary<string, string?[]> Counts(Kind kind) => new(StringComparer.Ordinal)
    {
        ["file"] = [null, kind.File],
        ["new"] = [null, added.ToString(CultureInfo.InvariantCulture)],
        ["changed"] = [null, changed.ToString(CultureInfo.InvariantCulture)],
        ["same"] = [null, same.ToString(CultureInfo.InvariantCulture)],
    };
}

/// <summary>Which numbers were met: a bit each.</summary>
public sealed class NumberSet
{
    private const int Bits = 4096;

    private readonly Dictionary<long, ulong[]> pages = [];

    /// <summary>False when it was met before.</summary>
    public bool Add(long number)
    {
        if (!pages.TryGetValue(number / Bits, out var page)) pages[number / Bits] = page = new ulong[Bits / 64];
        var bit = 1UL << (int)(number % 64);
        ref var word = ref page[number % Bits / 64];
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }
}
