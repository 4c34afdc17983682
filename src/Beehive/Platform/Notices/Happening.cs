using System.Globalization;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Notices;

/// <summary>A piece of news as it was when it happened: written with the change itself, so that no follower misses it. Only what was public then becomes one.</summary>
public sealed class Happening
{
    public long Id { get; private set; }
    public long PlaceId { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>MeetingCancelled</summary>
    public string Deed { get; private init; } = "";
    public string Title { get; private set; } = "";

    /// <summary>Markdown.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where it leads.</summary>
    public long ThingId { get; private init; }

    /// <summary>The registered things that its words come from: " 12 15 ". While one of them is hidden, it is told to nobody.</summary>
    public string About { get; private init; } = "";

    /// <summary>Whoever follows one of these hears of it: the things themselves, what they stand in, their boards, the place.</summary>
    public string Circles { get; private init; } = "";

    /// <summary>Handed on to every follower, or to none when it was hidden by then.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    /// <summary>It has reached the followers up to this number.</summary>
    public long Reached { get; private set; }

    public IReadOnlyList<long> AboutIds => Numbers(About);

    public IReadOnlyList<long> CircleIds => Numbers(Circles);

    /// <summary>What the facts of changed nouns tell. Asked for before the facts are taken, and after the last change.</summary>
    public static IReadOnlyList<Happening> Of(IEnumerable<Noun> changed) =>
        [.. changed.SelectMany(x => x.Facts).Distinct().Select(fact => fact.News is { } news ? Of(fact, news) : null).OfType<Happening>()];

    /// <summary>Words that were taken out of what it tells of go from here too.</summary>
    public void Cut(Words.Passage passage) => (Title, Text) = (passage.CutFrom(Title), passage.CutFrom(Text));

    public void Reach(long follower) => Reached = follower;

    public void Tell(DateTimeOffset at) => ToldAt = at;

    /// <summary>News of a thing of the register that none of its own facts tells, such as that it can be read in another way. It is told once, however often it happens.</summary>
    public static async Task TellOnceAsync(Store store, Thing thing, string deed, News news, DateTimeOffset at, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentNullException.ThrowIfNull(news);
        if (thing is not { Visibility: Visibility.Public, WithdrawnAt: null }) return;
        var (id, title) = (thing.Id, Letter.OnOneLine(news.Title, Letter.LongestSubject));
        if (await store.Happenings.AnyAsync(x => x.ThingId == id && x.Deed == deed && x.Title == title, cancel)) return;
        store.Add(new Happening { PlaceId = thing.PlaceId, At = at, Deed = deed, Title = title, Text = news.Text, ThingId = id, About = Written([id]), Circles = Written([id, thing.PlaceId, .. Numbers(thing.Boards)]) });
    }

    private static Happening? Of(Fact fact, News news)
    {
        if (fact.About.Any(x => x.Visibility != Visibility.Public)) return null;
        var things = fact.About.Select(x => (Noun: x, x.Entry)).Where(x => x.Entry is not null).ToList();
        if (things.Count == 0) return null;
        var circles = things.SelectMany(x => (long[])[x.Noun.Id, x.Entry!.Within ?? x.Noun.Id, .. x.Entry.Boards, x.Noun.PlaceId]);
        return new Happening
        {
            PlaceId = things[0].Noun.PlaceId, At = fact.Act.At, Deed = fact.Deed, Title = Letter.OnOneLine(news.Title, Letter.LongestSubject), Text = news.Text,
            ThingId = things[0].Noun.Id, About = Written(things.Select(x => x.Noun.Id)), Circles = Written(circles),
        };
    }

    private static string Written(IEnumerable<long> numbers) => " " + string.Join(' ', numbers.Distinct().Order()) + " ";

    private static long[] Numbers(string written) => [.. written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(x => long.Parse(x, CultureInfo.InvariantCulture))];
}
