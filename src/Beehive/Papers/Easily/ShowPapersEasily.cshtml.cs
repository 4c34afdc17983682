using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Easily;

/// <summary>The last papers of a place in Easy Read.</summary>
public sealed class ShowPapersEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 10;

    private sealed record Listed(string Title, string Address, PartialDate? Date);

    public EasyPage Easy { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var standard = here.Root + "/papers";
        var papers = from paper in store.Papers
                     let date = store.Set<PaperVersion>().Where(v => v.PaperId == paper.Id).OrderByDescending(v => v.Number).Select(v => v.Date).FirstOrDefault()
                     orderby date descending, paper.Id
                     select new Listed(paper.Title, paper.Address, date);
        var last = await papers.Take(Most + 1).ToListAsync(cancel);
        Easy = new EasyPage(wording, wording["Papers"], standard).TellMade();
        Easy.Say("paper", new("Boards write papers."), new("People talk about them at meetings."));
        if (last.Count == 0) Easy.Say("list", new Sentence("There are no papers yet."));
        foreach (var (title, address, date) in last.Take(Most))
            Easy.Named("paper", title, EasyPage.At(address), date is { } day ? EasyDates.Of(day, "This paper is from {0}:", "This paper is from {0}:") : new("We do not know its day:"));
        if (last.Count > Most) Easy.Lead("list", "All papers in the standard view", standard, new Sentence("There are more papers."));
        frame.Title = Easy.Title;
        frame.Part = "papers";
        frame.ShowEasily(standard);
    }
}
