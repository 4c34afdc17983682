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

/// <summary>Number and code lead to one's own issue. Tries are counted for the network and for the number, before they are looked at.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class FindIssueModel(Database database, Tries tries, Here here, Frame frame) : PageModel
{
    /// <summary>A library or a day centre has one network for all.</summary>
    private const int MostOfNetwork = 60;
    private const int MostOfNumber = 20;

    private static readonly Refusal Wrong = new("The number and the code do not belong together. Look at both again.");

    public Form Form { get; private set; } = null!;
    public IssueOffice Office { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        return await ShowAsync(cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["number", "code"]);
        if (!int.TryParse(Form["number"].TrimStart('#'), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) Form.Refuse("number", new("Write the number that you got, such as 12."));
        if (Form["code"].Length == 0) Form.Refuse("code", new("Write your code: two words and four digits."));
        if (Form.Holds) Form.Refuse("number", await FindAsync(number, Form["code"], cancel));
        if (Form.Holds) return Desk.Away(this, new Done(here.Root + "/issues/yours"), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(cancel);
    }

    private async Task<Refusal?> FindAsync(int number, string code, CancellationToken cancel)
    {
        var own = new Limit(string.Create(CultureInfo.InvariantCulture, $"found:{here.Place.Id}:{number}"), MostOfNumber, TimeSpan.FromHours(1));
        Limit[] shared = Tries.Network(HttpContext) is { } network ? [new Limit("found:network:" + network, MostOfNetwork, TimeSpan.FromMinutes(15))] : [];
        if (await tries.CountAsync([own, .. shared], cancel) is { } wait) return Waiting.Tell(HttpContext, wait, "There were too many tries. Wait {0}, or call the number below.");
        await using var store = database.Read();
        if (await Mine.FindAsync(store, here.Place.Id, number, code, cancel) is not { } mine) return Wrong;
        await using var writing = await database.WriteAsync(cancel);
        await Tries.ForgiveAsync(writing, [own], shared, cancel);
        await writing.CommitAsync(cancel);
        Sent.Of(HttpContext, mine.Issue.Number, code).Give(HttpContext);
        return null;
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
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
