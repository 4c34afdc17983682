using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Reading;

/// <summary>The glossary of a place, A to Z: what the words of boards mean, each with its picture.</summary>
public sealed class ShowWordsModel(GlossaryBook book, Here here, Frame frame) : PageModel
{
    private const int LongestAsked = 200;

    public string Asked { get; private set; } = "";

    public IReadOnlyList<ShownWord> Shown { get; private set; } = [];

    public IReadOnlyList<IGrouping<string, ShownWord>> Letters { get; private set; } = [];

    public int Agreed => Shown.Count(x => x.AgreedBy is not null);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Asked = (Request.Words("q") ?? "").Trim();
        if (Asked.Length > LongestAsked) Asked = Asked[..LongestAsked];
        var glossary = await book.OfAsync(here.Place.Id, cancel);
        Shown = Asked.Length > 0 ? glossary.Search(Asked) : glossary.All;
        Letters = [.. Shown.GroupBy(x => x.Letter).OrderBy(x => x.Key, StringComparer.Ordinal)];
        frame.Title = "Words and pictures";
        if (Asked.Length > 0) frame.About = Asked;
        frame.Description = $"What the words mean that boards in {here.Place.Name} use.";
        frame.OtherView = here.Root + "/words/easy";
        frame.Unlisted = Asked.Length > 0;
        frame.Crumb("Home", here.Root);
    }
}
