using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Writing;

/// <summary>Whoever handed in a paper and got it back puts it right and hands it in again. To everybody else there is no such page.</summary>
[TakesIn]
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class WriteAgainModel(Database database, Store store, Desk desk, Here here, Me me, Frame frame, Outbox outbox, Origin origin) : PageModel
{
    public PaperForm Laid { get; private set; } = null!;
    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel) => await FindAsync(paper, cancel) is { } found
        ? await ShowAsync(await desk.LayAsync(this, await PaperFields.ToldAsync(store, found.Paper, cancel), cancel, changes: true), found, cancel) : NotFound();

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, PaperFields.Names,
        async form => await FindAsync(paper, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await FindAsync(paper, cancel) is not { } known) return null;
            // The author sees what is not out only here, and only what OwnPapers finds for their account.
            deed.Store.Look(here.Place.Id, new Viewer(deed.Store.Sees) { Sights = deed.Store.Sights }.Within(known.Paper.CircleId, Visibility.Draft));
            await deed.Writing.HoldAsync(known.Paper.Id, cancel);
            if (await OwnPapers.FindAsync(deed.Store, me.AccountId, paper, cancel) is not var (found, author)) return null;
            if (!form.Meets(await PaperFields.ToldAsync(deed.Store, found, cancel))) return null;
            if (await PaperFields.ReadAsync(deed.Store, here, form, found.CircleId, found, cancel) is not { } wanted || !form.Refuse("title", found.Rewrite(wanted, deed.Act))) return null;
            author.HandedIn();
            await TellAsync(deed, found);
            return new Done(here.Root + "/my-work", "The paper is with the secretary again. You get a letter when it is out.");
        }, cancel);

    private async Task<OwnPaper?> FindAsync(string slug, CancellationToken cancel)
    {
        await using var keeper = database.Read().Look(here.Place.Id, Viewer.Keeper);
        return await OwnPapers.FindAsync(keeper, me.AccountId, slug, cancel);
    }

    private async Task TellAsync(Deed deed, Paper paper)
    {
        var letter = new LetterText(origin, $"Handed in again: {paper.Title}").Say("A paper that you sent back was put right and handed in again.").Link("The paper", paper.Address + "/work").Why($"You are secretary of this board in {here.Place.Name}.");
        foreach (var secretary in await Offices.HeldByAsync(deed.Store, Role.Secretary, paper.CircleId, here.Today, deed.Cancel))
            await outbox.AddAsync(deed.Writing, letter.To(secretary.Email, string.Create(CultureInfo.InvariantCulture, $"paper-again:{paper.Id}:{deed.Act.At.ToUnixTimeMilliseconds()}:{secretary.Id}"), placeId: paper.PlaceId), deed.Cancel);
    }

    private async Task<IActionResult> ShowAsync(Form form, OwnPaper own, CancellationToken cancel)
    {
        Why = own.Author.SentBackWhy ?? "";
        Laid = await PaperFields.LayAsync(store, form, own.Paper.CircleId, own.Paper.Id, "Hand it in again", false, Request, cancel);
        frame.Title = "Put your paper right";
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("My work", here.Root + "/my-work");
        return Page();
    }
}
