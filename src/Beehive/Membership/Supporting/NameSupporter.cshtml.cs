using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Membership.Supporting;

/// <summary>A member names somebody who acts beside them.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class NameSupporterModel(Desk desk, Me me, Here here, Frame frame, SupportLetters letters) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>The boards at which they hold a seat of their own.</summary>
    public IReadOnlyList<(string Value, string Words)> Seats => [.. me.Holds.Where(x => x is { Beside: null, BoardId: not null } && Support.Supportable.Contains(x.Role))
        .DistinctBy(x => x.BoardId).Select(x => (x.BoardId!.Value.ToString(CultureInfo.InvariantCulture), x.Board ?? ""))];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => here.IsSomewhere ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, SupportForm.Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
    {
        var word = form.Ticked("agree") ? null : new Refusal("Tick the box if you agree. Nobody acts beside you without your word.");
        var seat = Seats.FirstOrDefault(x => x.Value == form["who"]);
        form.Set("consent", null); // only the secretary's page has it
        var board = seat.Value is null ? 0 : long.Parse(seat.Value, CultureInfo.InvariantCulture);
        if (await SupportForm.TakeAsync(deed, form, (here.IsSomewhere ? here.Place.Id : 0, board, seat.Value is null ? null : me.Account), ("agree", word), here.Today, cancel) is not { } support) return null;
        SupportBook.Note(deed.Writing, support, "SupporterNamed", deed.Act);
        await letters.AskAsync(deed.Writing, support, me.Account!, seat.Words, cancel);
        return new Done(here.Root + "/account/supporters", "A letter is on its way. They act beside you when they have said yes.");
    }, cancel);

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Name a supporter";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account").Crumb("Who supports you", here.Root + "/account/supporters");
        return Page();
    }
}
