using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers;

/// <summary>Writes the letters that are due: for each follower one, with everything that they have not heard yet and that anybody may see today.</summary>
public sealed class NewsLetters(Database database, Outbox outbox, Origin origin, PlaceBook places, IEnumerable<ITellsByItself> others, IEnumerable<IReadsEasily> needs, TimeProvider clock)
{
    /// <summary>Followers in one turn, and what they hear, all together.</summary>
    public const int Most = 100;
    public const int MostHearings = 1000;

    /// <summary>One turn. True when there may be more to do.</summary>
    public async Task<bool> WriteAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using (var looking = database.Read())
        {
            if (!await looking.Hearings.AnyAsync(x => x.ToldAt == null && x.DueAt <= now, cancel)) return false;
        }
        await using var writing = await database.WriteAsync(cancel);
        if (!await writing.TakeTurnAsync(Turn.Telling, cancel)) return false;
        var due = writing.Store.Hearings.Where(x => x.ToldAt == null && x.DueAt <= now);
        var followers = await due.OrderBy(x => x.DueAt).Take(MostHearings).Select(x => x.FollowerId).Distinct().OrderBy(x => x).Take(Most).ToListAsync(cancel);
        var hearings = await due.Where(x => followers.Contains(x.FollowerId)).OrderBy(x => x.FollowerId).ThenBy(x => x.HappeningId).Take(MostHearings).ToListAsync(cancel);
        var telling = await Telling.LoadAsync(writing.Store, hearings, places, others, needs, cancel);
        foreach (var each in hearings.GroupBy(x => x.FollowerId))
        {
            if (telling.To(each.Key, each) is { } news) await outbox.AddAsync(writing, Compose(news), cancel);
            foreach (var hearing in each) hearing.ToldAt = now;
        }
        await writing.CommitAsync(cancel);
        return hearings.Count > 0;
    }

    private Letter Compose(NewsFor news)
    {
        var (site, first) = (news.Place.SiteName, news.Pieces[0]);
        var text = new LetterText(origin, news.Pieces.Count == 1 ? first.Happening.Title : $"{site}: {news.Pieces.Count} pieces of news");
        foreach (var piece in news.Pieces)
        {
            if (news.Pieces.Count > 1) text.Head(piece.Happening.Title);
            if (news.Easily) text.Easily($"There is news about this: {piece.Thing.Title}.", EasyAddresses.Of(piece.Thing));
            text.Prose(piece.Happening.Text).Link("See it on the site", piece.Thing.Address);
        }
        text.Link("Choose what you get and how often", news.Follower.ChoiceAddress(news.Place.Address));
        text.Why($"You follow {Listed(news.Followed)} on {site}.").Stop(news.Follower.StopAddress(news.Place.Address), "Stop all these emails");
        return text.To(news.Email, FormattableString.Invariant($"news:{news.Follower.Id}:{first.Happening.Id}"), placeId: news.Place.Id);
    }

    private static string Listed(IReadOnlyList<string> titles) => titles.Count == 1 ? titles[0] : string.Join(", ", titles.SkipLast(1)) + " and " + titles[^1];
}

/// <summary>One letter's worth.</summary>
public sealed record NewsFor(Follower Follower, string Email, Place Place, IReadOnlyList<Piece> Pieces, IReadOnlyList<string> Followed)
{
    /// <summary>They need Easy Read: it comes first.</summary>
    public bool Easily { get; init; }
}

public sealed record Piece(Happening Happening, Thing Thing);
