using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Followers.Choosing;

/// <summary>
/// Follows a place, a board, a meeting or an issue. Whoever is signed in follows at once; an address must be proved first, and known and unknown ones are treated alike.
/// Its address is the thing's own with "follow" behind it, so that the pages which lead here can be kept for everybody.
/// </summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class FollowThingModel(Store store, Desk desk, SignedIn signedIn, FollowerBook book, FollowLetters letters, Here here, Frame frame) : PageModel
{
    public const string End = "/follow";
    private static readonly string[] Kinds = ["place", "board", "meeting", "issue"];
    private static readonly string[] Fields = ["email", "often", "easy"];

    public Form Form { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    /// <summary>Meetings of a board often share a name; then the day tells which.</summary>
    public string Named => Thing is { Kind: "meeting", Date: { } date } ? $"{Thing.Title}, {Said.ShortDate(date)}" : Thing.Title;

    /// <summary>Where letters go when somebody is signed in.</summary>
    public string? OwnEmail => signedIn.Account?.Email;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } thing) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["often"] = Conversions.Kebab(HowOften.Each) }, cancel), thing);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await FindAsync(store, cancel) is { } thing ? Show(form, thing) : NotFound(),
        async (deed, form) =>
        {
            if (await FindAsync(deed.Store, cancel) is not { } thing) return null;
            var often = Enum.GetValues<HowOften>().Where(x => Conversions.Kebab(x) == form["often"]).Cast<HowOften?>().FirstOrDefault();
            if (often is null) form.Refuse("often", new("Choose how often you want letters."));
            return signedIn.Account is { } account ? await FollowAsync(deed, form, account, thing, often) : await AskAsync(deed, form, thing, often);
        }, cancel);

    private async Task<Done?> FollowAsync(Deed deed, Form form, Account account, Thing thing, HowOften? often)
    {
        if (often is not { } chosen) return null;
        var follower = await book.OfAccountAsync(deed.Store, here.Place.Id, account, deed.Cancel);
        if (form.Ticked("easy")) follower.Read(easily: true);
        return form.Refuse("often", await book.FollowAsync(deed.Store, follower, thing.Id, chosen, deed.Cancel))
            ? new Done(here.Root + "/following", "You follow it now. We write to you when something happens.") : null;
    }

    private async Task<Done?> AskAsync(Deed deed, Form form, Thing thing, HowOften? often)
    {
        var email = Account.Normal(form["email"]);
        form.Refuse("email", email.Length == 0 ? new("Write your email address.") : Account.Check(email));
        if (!form.Holds) return null;
        await letters.AskAsync(deed.Writing, here.Place, thing, email, often!.Value, form.Ticked("easy"), deed.Cancel);
        return new Done(thing.Address, "Look into your email. We have sent you a letter with a link. Open it within seven days and press the button: then you follow this.");
    }

    private PageResult Show(Form form, Thing thing)
    {
        (Form, Thing) = (form, thing);
        frame.Title = $"Follow {Named} by email";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        if (thing.Kind != "place") frame.Crumb(Named, thing.Address);
        return Page();
    }

    private Task<Thing?> FindAsync(Store from, CancellationToken cancel)
    {
        var address = Request.Path.Value![..^End.Length];
        return from.Things.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address && Kinds.Contains(x.Kind) && x.Visibility == Visibility.Public && x.WithdrawnAt == null, cancel);
    }
}
