using System.Text;
using System.Text.Encodings.Web;
using Beehive.Places;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Html;

namespace Beehive.EasyRead;

/// <summary>
/// Explains hard words where they stand: the first time that a page says one, it is a link to its meaning, which stands at the end of the block and is shown
/// when it is asked for. No script is needed, nothing is covered; on paper all meanings stand at the end.
/// </summary>
public sealed class Explaining(GlossaryBook book, Here here, Wording wording, HtmlEncoder encoder, Platform.Web.SiteSettings settings)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly List<ShownWord> explained = [];
    private HardWords? words;
    private int shown;

    /// <summary>Every word that the page has explained so far, in its order.</summary>
    public IReadOnlyList<ShownWord> Explained => explained;

    /// <summary>Before the first sentence: whose words the page speaks. Without it sentences stay as they are.</summary>
    public async ValueTask BeginAsync(long? board, CancellationToken cancel)
    {
        if (settings.Explains) words = (await book.OfAsync(here.IsSomewhere ? here.Place.Id : 0, cancel)).Of(board);
    }

    /// <summary>A sentence with the hard words that stand in it for the first time.</summary>
    public IHtmlContent Of(string sentence)
    {
        if (words is null) return new HtmlString(encoder.Encode(sentence));
        StringBuilder? html = null;
        var (said, from) = (0, 0);
        while (words.TryFind(sentence, from, out var found))
        {
            from = found.End;
            if (!known.Add(found.Word.Identity)) continue;
            html ??= new(sentence.Length + 160);
            var written = encoder.Encode(sentence[found.Start..found.End]);
            html.Append(encoder.Encode(sentence[said..found.Start])).Append("<a class=\"bee-word\" id=\"said-").Append(found.Word.Anchor).Append("\" href=\"#means-").Append(found.Word.Anchor)
                .Append("\" aria-label=\"").Append(encoder.Encode(wording["{0}, a hard word", sentence[found.Start..found.End]])).Append("\">").Append(written).Append("</a>");
            explained.Add(found.Word);
            said = found.End;
        }
        return new HtmlString(html is null ? encoder.Encode(sentence) : html.Append(encoder.Encode(sentence[said..])).ToString());
    }

    /// <summary>At the end of a block: what those words mean that it said for the first time.</summary>
    public IHtmlContent Meanings()
    {
        if (shown == explained.Count) return HtmlString.Empty;
        var html = new StringBuilder();
        for (; shown < explained.Count; shown++)
        {
            var word = explained[shown];
            html.Append("<div class=\"bee-meaning\" id=\"means-").Append(word.Anchor).Append("\" tabindex=\"-1\"><p><b>").Append(encoder.Encode(word.Heading)).Append("</b></p>");
            foreach (var sentence in word.Meaning) html.Append("<p>").Append(encoder.Encode(sentence)).Append("</p>");
            html.Append("<p><a href=\"#said-").Append(word.Anchor).Append("\">").Append(encoder.Encode(wording["Close the meaning of {0}", word.Word])).Append("</a></p></div>");
        }
        return new HtmlString(html.ToString());
    }

    /// <summary>At the end of the page, on paper only: nobody can ask a sheet of paper.</summary>
    public IHtmlContent OnPaper()
    {
        if (explained.Count == 0) return HtmlString.Empty;
        var html = new StringBuilder("<section class=\"bee-hard-words\"><h2>").Append(encoder.Encode(wording["Hard words"])).Append("</h2><dl>");
        foreach (var word in explained) html.Append("<div><dt>").Append(encoder.Encode(word.Heading)).Append("</dt><dd>").Append(encoder.Encode(string.Join(' ', word.Meaning))).Append("</dd></div>");
        return new HtmlString(html.Append("</dl></section>").ToString());
    }
}
