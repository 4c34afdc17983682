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

namespace Beehive.Followers.Choosing;

/// <summary>Something that somebody follows, with its field on the page.</summary>
public sealed record Followed(Following Following, Thing Thing)
{
    public string Field => FieldOf(Following.Id);

    public static string FieldOf(long id) => string.Create(CultureInfo.InvariantCulture, $"often-{id}");
}

/// <summary>All that somebody follows in this place: how often, or no more. For whoever is signed in, or comes by the link of a letter.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ChooseLettersModel(Store store, Desk desk, SignedIn signedIn, Waiting waiting, Here here, Frame frame) : PageModel
{
    private const string Stop = "stop";

    public Form Form { get; private set; } = null!;

    public IReadOnlyList<Followed> Followed { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancel)
    {
        if (Of(store, token) is not { } followers) return SignIn();
        if (token is not null && !await followers.AnyAsync(cancel)) return NotFound();
        var followed = await FollowedAsync(store, followers, cancel);
        return Show(await desk.LayAsync(this, Told(followed, await followers.AnyAsync(x => x.ReadsEasily, cancel)), cancel, changes: true), followed);
    }

    public async Task<IActionResult> OnPostAsync(string? token, CancellationToken cancel)
    {
        if (Of(store, token) is not { } followers) return SignIn();
        var known = await FollowedAsync(store, followers, cancel);
        return await desk.TakeAsync(this, [.. known.Select(x => x.Field), "easy"],
            form => Task.FromResult<IActionResult>(Show(form, known)),
            async (deed, form) =>
            {
                var own = Of(deed.Store, token)!;
                var followed = await FollowedAsync(deed.Store, own, cancel);
                var people = await own.ToListAsync(cancel);
                if (!form.Meets(Told(followed, people.Exists(x => x.ReadsEasily)))) return null;
                people.ForEach(x => x.Read(form.Ticked("easy")));
                foreach (var each in followed) Choose(deed.Store, form, each);
                if (!form.Holds) return null;
                await deed.Store.SaveChangesAsync(cancel);
                await waiting.DueAgainAsync(deed.Store, await own.Select(x => x.Id).ToListAsync(cancel), here.Zone, cancel);
                return followed.All(x => form[x.Field] == Stop) ? new Done(here.Root, "You get no more of these letters.") : new Done(Request.Path.Value!, "It is saved.");
            }, cancel);
    }

    private static void Choose(Store writing, Form form, Followed followed)
    {
        var chosen = form[followed.Field];
        if (chosen == Stop) writing.Remove(followed.Following);
        else if (Enum.GetValues<HowOften>().Where(x => Conversions.Kebab(x) == chosen).Cast<HowOften?>().FirstOrDefault() is { } often) followed.Following.HowOften = often;
        else form.Refuse(followed.Field, new("Choose how often you want letters about {0}.", followed.Thing.Title));
    }

    /// <summary>Null when nobody says who they are.</summary>
    private IQueryable<Follower>? Of(Store from, string? token) => token is not null ? from.Followers.Where(x => x.ChoiceToken == token && x.PlaceId == here.Place.Id)
        : signedIn.Account is { } account ? FollowerBook.Of(from, here.Place.Id, account) : null;

    private static async Task<IReadOnlyList<Followed>> FollowedAsync(Store from, IQueryable<Follower> followers, CancellationToken cancel) =>
        [.. (await followers.Join(from.Followings, x => x.Id, f => f.FollowerId, (x, f) => f).Join(from.Things.Where(t => t.WithdrawnAt == null), f => f.ThingId, t => t.Id, (following, thing) => new { following, thing })
            .OrderBy(x => x.thing.Title).ThenBy(x => x.following.Id).ToListAsync(cancel)).Select(x => new Followed(x.following, x.thing))];

    private static Dictionary<string, string?> Told(IReadOnlyList<Followed> followed, bool easily)
    {
        var told = followed.ToDictionary(x => x.Field, x => (string?)Conversions.Kebab(x.Following.HowOften), StringComparer.Ordinal);
        told["easy"] = easily ? "yes" : null;
        return told;
    }

    private PageResult Show(Form form, IReadOnlyList<Followed> followed)
    {
        (Form, Followed) = (form, followed);
        frame.Title = "What you follow";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        return Page();
    }

    private StatusCodeResult SignIn()
    {
        Response.Headers.Location = here.Root + "/sign-in" + QueryString.Create("return", here.Root + "/following");
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}
