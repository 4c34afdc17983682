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

namespace Beehive.EasyRead.Opinions;

/// <summary>A page on which somebody says what they think of an Easy Read page. It has a form, so it stands apart from the page itself, which is kept for everybody.</summary>
public abstract class OpinionPage(Store store, Desk desk, Tries tries, EasyRoutes routes, Here here, Frame frame) : PageModel
{
    /// <summary>A day centre has one network for all, and people press again to see what happens.</summary>
    private const int MostOfPage = 10;
    private const int MostOfNetwork = 200;

    public Form Form { get; private set; } = null!;

    /// <summary>The page in question, below the address of the place.</summary>
    public string Of { get; private set; } = "";

    /// <summary>What it is called.</summary>
    public string Named { get; private set; } = "";

    public string Back => IsKnown ? here.Root + Of + EasyRoutes.End : here.Root;

    protected long? Board { get; private set; }

    protected Here Here => here;

    protected abstract string Heading { get; }

    protected abstract IReadOnlyList<string> Fields { get; }

    protected abstract string Counted { get; }

    /// <summary>The page in question; without one there is nothing to say.</summary>
    public bool IsKnown { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(store, cancel) ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(store, cancel) || !IsKnown) return NotFound();
        var tooMany = await IsTooManyAsync(cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
            tooMany ? new Done(Back, "Thank you. We have many answers from your network today. We did not count this one.") : await DoAsync(deed, form), cancel);
    }

    protected abstract Task<Done?> DoAsync(Deed deed, Form form);

    private async Task<bool> IsTooManyAsync(CancellationToken cancel)
    {
        var network = Tries.Network(HttpContext) ?? "none";
        var limits = (Limit[])[new($"easy:{Counted}:{network}:{Browser.Hash(here.Root + Of)[..16]}", MostOfPage, TimeSpan.FromDays(1)), new($"easy:{Counted}:{network}", MostOfNetwork, TimeSpan.FromDays(1))];
        return await tries.CountAsync(limits, cancel) is not null;
    }

    private async Task<bool> FindAsync(Store from, CancellationToken cancel)
    {
        if (Asked is not { } asked) return true;
        (Of, IsKnown) = (asked, true);
        var (address, place) = (here.Root + Of, here.Place.Id);
        var thing = await from.Things.FirstOrDefaultAsync(x => x.PlaceId == place && x.Address == address && x.Visibility == Visibility.Public && x.WithdrawnAt == null, cancel);
        if (thing is null && !routes.IsPage(Of))
        {
            (Of, IsKnown) = ("", false);
            return !IsNamed;
        }
        Named = thing?.Title ?? (Of.Length == 0 ? here.Place.Name : Of.Trim('/').Replace('-', ' '));
        Board = thing is { Kind: "board", Id: var id } ? id : FirstBoard(thing?.Boards);
        return true;
    }

    /// <summary>As the form says it, or the address, or the page that somebody comes from.</summary>
    private string? Asked => Request.HasFormContentType && Request.Form.TryGetValue("of", out var sent) ? sent.ToString()
        : Request.Query.TryGetValue("of", out var named) ? named.ToString()
        : RememberedView.CameFrom(Request) is { } from && (from == here.Root || from.StartsWith(here.Root + "/", StringComparison.Ordinal)) ? from[here.Root.Length..].TrimEnd('/') : null;

    /// <summary>The form or the address names a page; then it must be there.</summary>
    private bool IsNamed => Request.HasFormContentType || Request.Query.ContainsKey("of");

    private static long? FirstBoard(string? boards) =>
        boards?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, ..] && long.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.About = Named.Length > 0 ? Named : null;
        frame.Unlisted = true;
        frame.Listens = true;
        if (IsKnown) frame.ShowEasily(here.Root + Of);
        return Page();
    }
}
