using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>
/// Number and code lead to one's own issue. Tries are counted before they are looked at, for the network and for the number; whoever was here before, or comes by the link in
/// their letter, is counted by themselves, so that nobody who tries wrong codes can keep them out.
/// </summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class FindIssueModel(Database database, Tries tries, Here here, Frame frame) : PageModel
{
    private static readonly Refusal Wrong = new("The number and the code do not belong together. Look at both again.");

    public Form Form { get; private set; } = null!;
    public IssueOffice Office { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? letter, CancellationToken cancel)
    {
        if (letter is not null) await RecogniseAsync(letter, cancel);
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["number", "code"]);
        if (!int.TryParse(Form["number"].TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Form.Refuse("number", new("Write the number that you got, such as 12."));
        if (Form["code"].Length == 0) Form.Refuse("code", new("Write your code: two words and four digits."));
        if (Form.Holds) Form.Refuse("number", await FindAsync(number, Form["code"], cancel));
        if (Form.Holds) return Desk.Away(this, new Done(RaiseWay.ToOwn(here, Request).At("yours")), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(cancel);
    }

    private async Task<Refusal?> FindAsync(int number, string code, CancellationToken cancel)
    {
        var (own, shared) = CodeLimits.Of(HttpContext, here.Place.Id, number);
        if (await tries.CountAsync([.. own, .. shared], cancel) is { } wait) return Waiting.Tell(HttpContext, wait, "There were too many tries. Wait {0}, or call the number below.");
        await using var store = database.Read();
        if (await Mine.FindAsync(store, here.Place.Id, number, code, cancel) is not { } mine) return Wrong;
        await using var writing = await database.WriteAsync(cancel);
        await Tries.ForgiveAsync(writing, own, shared, cancel);
        await writing.CommitAsync(cancel);
        Sent.Of(HttpContext, mine.Issue.Number, code).Give(HttpContext);
        WasHere.Remember(HttpContext, here.Place.Id, mine.Issue.Number);
        return null;
    }

    /// <summary>By the link in a letter: it opens nothing, and lets this browser try the code of that issue.</summary>
    private async Task RecogniseAsync(string letter, CancellationToken cancel)
    {
        var mark = Browser.Hash(letter);
        await using var store = database.Read();
        if (await store.LetterMarks.Where(x => x.LinkMark == mark && x.Raiser.PlaceId == here.Place.Id).Select(x => (long?)x.IssueId).FirstOrDefaultAsync(cancel) is not { } issue) return;
        if (await store.Look(here.Place.Id, Viewer.Keeper).Issues.Where(x => x.Id == issue).Select(x => (int?)x.Number).FirstOrDefaultAsync(cancel) is { } number) WasHere.Remember(HttpContext, here.Place.Id, number);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        await using var store = database.Read().Look(place, Viewer.Anyone);
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return NotFound();
        Office = office;
        frame.Title = "Look at what you told us";
        frame.Part = "issues";
        frame.Unlisted = true;
        RaiseWay.ToOwn(here, Request).Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
