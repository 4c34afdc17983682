using Beehive.Places;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Easily;

/// <summary>The glossary in Easy Read: large, the picture on the left, the word, what it means.</summary>
public sealed class ShowWordsEasilyModel(GlossaryBook book, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standard = here.Root + "/words";
        var glossary = await book.OfAsync(here.Place.Id, cancel);
        Easy = new EasyPage(wording, wording["Words and pictures"], standard) { Explains = false };
        Easy.Tell(new("These are words that boards use."), new("We say what they mean."), glossary.All.Any(x => x.AgreedBy is not null) ? new("We say which group agreed a word.") : new("No group has agreed them yet."));
        foreach (var letter in glossary.All.GroupBy(x => x.Letter).OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            Easy.Head("{0}", letter.Key);
            foreach (var word in letter) Easy.Add(new Block(BlockKind.Text, word.Picture, Sentences(word)) { Term = word.Heading });
        }
        frame.Title = "Words and pictures";
        frame.ShowEasily(standard);
    }

    private List<string> Sentences(ShownWord word)
    {
        List<string> all = [.. word.Meaning];
        if (word.AlsoCalled.Count > 0) all.Add(wording["Other words for it: {0}.", string.Join(", ", word.AlsoCalled)]);
        if (word.Board is { } board) all.Add(wording["{0} uses the word so.", board]);
        if (word.AgreedBy is { } group) all.Add(wording["{0} agreed this on {1}.", group, Said.Date(word.AgreedOn!.Value)]);
        return all;
    }
}
