using System.Globalization;
using Beehive.Issues;
using Beehive.Issues.YouSaid;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.OpenData.News;

/// <summary>"You said, we did" as a feed: the newest answers, each with what the person says.</summary>
public static class AnswersFeed
{
    private const int Most = 200;

    public static async Task GiveAsync(HttpContext context, Store store, Here here, Origin origin, Wording words)
    {
        if (await AskedAnswers.ReadAsync(context, store, here) is not { } chosen || !Download.Begins(context, AtomWriter.Type, fileName: null)) return;
        var answers = await store.InShortAsync(store.AnsweredIssues(chosen.Board?.Id, chosen.Period, chosen.Topic?.Id), 0, Most, context.RequestAborted);
        var entries = answers.Select(x => new FeedEntry(string.Create(CultureInfo.InvariantCulture, $"tag:{here.Place.Key}.beehive,2026:answer/{x.Number}"), x.Said, origin.Of(x.Address), Updated(x, here),
            $"{words[AnswerInShort.Heading(x.End)]}: {x.Did} {words[AnswerInShort.Says(x.Word)]}", [])).ToList();
        var page = origin.Of(here.Root + "/you-said-we-did");
        var feed = new Feed($"tag:{here.Place.Key}.beehive,2026:you-said-we-did" + (chosen.Board is { } board ? "/" + board.Slug : ""), $"{here.Place.SiteName}: you said, we did" + (chosen.Words is { } of ? $": {of}" : ""),
            here.Place.SiteName, origin.Of(context.Request.Path) + chosen.Query, page + chosen.Query, entries.Count == 0 ? DateTimeOffset.UnixEpoch : entries.Max(x => x.Updated), entries);
        await context.Response.Body.WriteAsync(AtomWriter.Write(feed), context.RequestAborted);
    }

    private static DateTimeOffset Updated(AnswerInShort answer, Here here) =>
        answer.Ended is { } ended && LocalMoment.At(ended.First, TimeOnly.MinValue, here.Zone) is var at && at < here.Now ? at : DateTimeOffset.UnixEpoch;
}
