using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>Sends a paper that a member handed in back to them, with the reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class SendPaperBackModel(Store store, Desk desk, Here here, Me me, Frame frame, Outbox outbox, Origin origin) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel) =>
        await FindAsync(store, paper, cancel) is { } found ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel), found) : NotFound();

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, ["why"],
        async form => await FindAsync(store, paper, cancel) is { } found ? Show(form, found) : NotFound(),
        async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found || await AuthorAsync(deed.Store, found, cancel) is not { SentBackAt: null } author) return null;
            if (!form.Refuse("why", found.SendBack(deed.Act with { Why = form.Maybe("why") }))) return null;
            author.SendBack(form["why"], deed.Act.At);
            await TellAsync(deed, found, author, form["why"]);
            return new Done(found.Address + "/work", "The paper is with its author. They have a letter.");
        }, cancel);

    /// <summary>Only what somebody handed in, and that is not with them already.</summary>
    private async Task<Paper?> FindAsync(Store from, string slug, CancellationToken cancel) =>
        await PaperAtWork.FindAsync(from, here, me, slug, cancel) is { IsDraft: true } found && await AuthorAsync(from, found, cancel) is { SentBackAt: null } ? found : null;

    private static Task<PaperAuthor?> AuthorAsync(Store from, Paper paper, CancellationToken cancel) => from.PaperAuthors.FirstOrDefaultAsync(x => x.PaperId == paper.Id, cancel);

    private async Task TellAsync(Deed deed, Paper paper, PaperAuthor author, string why)
    {
        if (await deed.Store.Accounts.FirstOrDefaultAsync(x => x.Id == author.AccountId && x.ClosedAt == null, deed.Cancel) is not { } account) return;
        var letter = new LetterText(origin, $"Please put your paper right: {paper.Title}").Say("You handed in this paper. Before it goes out, this should be put right:").Say(why)
            .Link("Change it and hand it in again", paper.Address + "/write-again").Why($"You wrote this paper for a board in {here.Place.Name}.");
        await outbox.AddAsync(deed.Writing, letter.To(account.Email, string.Create(CultureInfo.InvariantCulture, $"paper-back:{paper.Id}:{deed.Act.At.ToUnixTimeMilliseconds()}"), placeId: paper.PlaceId), deed.Cancel);
    }

    private PageResult Show(Form form, Paper paper)
    {
        (Form, Paper) = (form, paper);
        WorkFrame.Set(frame, here, "Send the paper back", paper);
        return Page();
    }
}
