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
    private const string Reach = "reach";
    private static readonly string[] Fields = ["email", "often", "easy"];

    public Form Form { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    /// <summary>Meetings of a board often share a name; then the day tells which.</summary>
    public string Named => Thing is { Kind: "meeting", Date: { } date } ? $"{Thing.Title}, {Said.ShortDate(date)}" : Thing.Title;

    public bool IsEasy => Request.Path.Value!.EndsWith(EasyAddresses.End, StringComparison.Ordinal);

    /// <summary>Which question stands on the page in Easy Read.</summary>
    public FormParts Parts { get; private set; } = null!;

    /// <summary>The thing, in the view that somebody reads.</summary>
    public string Back => IsEasy ? Thing.Address + EasyAddresses.End : Thing.Address;

    public string Heading => !IsEasy ? $"Follow {Named} by email" : Parts.Now.Name == Reach ? "What is your email address?" : "Follow this by email";

    /// <summary>Where letters go when somebody is signed in.</summary>
    public string? OwnEmail => signedIn.Account?.Email;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await FindAsync(store, cancel) is not { } thing) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["often"] = Conversions.Kebab(HowOften.Each) }, cancel), thing);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (IsEasy && !Request.Form.ContainsKey(Desk.KeepField) && await desk.PassAsync(this, Fields, PartsOf, (form, _) => OftenOf(form), form => AgainAsync(form, cancel), cancel) is { } passed) return passed;
        return await desk.TakeAsync(this, Fields, form => AgainAsync(form, cancel), async (deed, form) =>
        {
            if (await FindAsync(deed.Store, cancel) is not { } thing) return null;
            var often = OftenOf(form);
            if (IsEasy) form.Set("easy", "yes");
            return signedIn.Account is { } account ? await FollowAsync(deed, form, account, thing, often) : await AskAsync(deed, form, thing, often);
        }, cancel);
    }

    private async Task<IActionResult> AgainAsync(Form form, CancellationToken cancel) => await FindAsync(store, cancel) is { } thing ? Show(form, thing) : NotFound();

    /// <summary>What is asked on pages of its own in Easy Read. Whoever is signed in is not asked for an address.</summary>
    private FormParts PartsOf(Form form) => FormParts.At([new("", "often"), .. OwnEmail is null ? (FormPart[])[new(Reach, "email")] : []], Request, form);

    private static HowOften? OftenOf(Form form)
    {
        var often = Enum.GetValues<HowOften>().Where(x => Conversions.Kebab(x) == form["often"]).Cast<HowOften?>().FirstOrDefault();
        if (often is null) form.Refuse("often", new("Choose how often you want letters."));
        return often;
    }

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
        return new Done(IsEasy ? thing.Address + EasyAddresses.End : thing.Address, "Look into your email. We have sent you a letter with a link. Open it within seven days and press the button: then you follow this.");
    }

    private PageResult Show(Form form, Thing thing)
    {
        (Form, Thing) = (FormParts.Quiet(form, Request), thing);
        Parts = PartsOf(Form);
        frame.Title = Heading;
        frame.Unlisted = true;
        if (IsEasy) frame.ShowEasily(thing.Address + End);
        else frame.OtherView = Request.Path.Value + EasyAddresses.End;
        frame.Crumb("Home", here.Root);
        if (thing.Kind != "place") frame.Crumb(Named, thing.Address);
        return Page();
    }

    private Task<Thing?> FindAsync(Store from, CancellationToken cancel)
    {
        var path = Request.Path.Value!;
        var address = path[..^(End.Length + (IsEasy ? EasyAddresses.End.Length : 0))];
        return from.Things.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address && Kinds.Contains(x.Kind) && x.Visibility == Visibility.Public && x.WithdrawnAt == null, cancel);
    }
}
