using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Easily;

/// <summary>"You said, we did" in Easy Read: the last answers of a place or of a board, each with what was said, what came of it, and whether it is sorted.</summary>
public sealed class ShowYouSaidEasilyModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const int Most = 10;

    public EasyPage Easy { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var slug = Request.Words("board");
        var board = slug is null ? null : await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel);
        if (slug is not null && board is null) return BadRequest();
        var standard = here.Root + "/you-said-we-did" + (board is null ? "" : "?board=" + board.Slug);
        var answers = await store.InShortAsync(store.AnsweredIssues(board?.Id, new()), 0, Most + 1, cancel);
        Easy = new EasyPage(wording, board is null ? wording["You said, we did"] : wording["You said, we did: {0}", board.Name], standard).TellMade();
        Easy.Say("speak", new("People told us what should change."), new("You can read here what we did."));
        if (answers.Count == 0) Easy.Say("wait", new Sentence("There are no answers yet."));
        foreach (var answer in answers.Take(Most)) Tell(answer);
        if (answers.Count > Most) Easy.Lead("list", "All answers in the standard view", standard, new Sentence("There are more answers."));
        if (await store.TakesIssuesAsync(here.Place.Id, cancel)) Easy.Lead("tell", "Tell us something", EasyPage.At(here.Root + "/raise"), new Sentence("You can tell us too."));
        frame.Title = Easy.Title;
        frame.Board = board?.Name;
        frame.Part = "issues";
        frame.ShowEasily(standard);
        return Page();
    }

    private void Tell(AnswerInShort answer)
    {
        var (picture, said) = EasyIssues.Of(answer.End);
        Easy.Named("speak", answer.Said, EasyPage.At(answer.Address), new Sentence("You said:"));
        if (answer.Did.Length > 0) Easy.Read(picture, answer.Did, EasyDates.On(answer.Ended), said);
        else Easy.Say(picture, EasyDates.On(answer.Ended), said);
        var (face, word) = EasyIssues.Of(answer.Word);
        Easy.Say(face, new Sentence("Is it sorted?"), word);
    }
}
