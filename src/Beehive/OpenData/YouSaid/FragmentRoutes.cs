using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Beehive.Issues;
using Beehive.Issues.YouSaid;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.OpenData.YouSaid;

/// <summary>"You said, we did" for other sites: a plain piece of HTML that any page may fetch.</summary>
public static class FragmentRoutes
{
    private const int InFragment = 20;

    public static void MapFragment(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/{place}/you-said-we-did/fragment", Knowing.Reads, FragmentAsync).Knows(Chosen.Keys);
    }

    private static async Task FragmentAsync(HttpContext context, Store store, Here here, Origin origin, Wording words)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*"; // nothing but what is public, and no cookie goes with it
        if (await AskedAnswers.ReadAsync(context, store, here) is not { } chosen || !Download.Begins(context, "text/html; charset=utf-8", fileName: null)) return;
        var answers = await store.InShortAsync(store.AnsweredIssues(chosen.Board?.Id, chosen.Period, chosen.Topic?.Id), 0, InFragment, context.RequestAborted);
        await context.Response.WriteAsync(Html(answers, chosen, here, origin, words), context.RequestAborted);
    }

    /// <summary>Elements without classes, ids, styles or scripts: the page that takes it in says how it looks.</summary>
    private static string Html(List<AnswerInShort> answers, Chosen chosen, Here here, Origin origin, Wording words)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<section lang=\"en-GB\">\n<h2>{Safe(words["You said, we did"])}{(chosen.Words is { } of ? ": " + Safe(of) : "")}</h2>\n");
        if (answers.Count == 0) html.Append(CultureInfo.InvariantCulture, $"<p>{Safe(words["Nothing was answered here yet."])}</p>\n");
        else html.Append("<ul>\n");
        foreach (var x in answers)
            html.Append(CultureInfo.InvariantCulture, $"<li><p>{Safe(words["You said"])}: <a href=\"{Safe(origin.Of(x.Address))}\">{Safe(x.Said)}</a></p>\n<p>{Safe(words[AnswerInShort.Heading(x.End)])}: {Safe(x.Did)}</p>\n<p>{Safe(words[AnswerInShort.Says(x.Word)])}</p></li>\n");
        if (answers.Count > 0) html.Append("</ul>\n");
        return html.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{Safe(origin.Of(here.Root + "/you-said-we-did") + chosen.Query)}\">{Safe(words["Read all answers"])}</a></p>\n</section>\n").ToString();
    }

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
