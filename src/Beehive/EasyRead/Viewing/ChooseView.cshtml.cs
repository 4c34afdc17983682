using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Viewing;

/// <summary>"Always show Easy Read" or "always show standard", for one device. The choice is a cookie that says one word; whoever wants standard needs none.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ChooseViewModel(Desk desk, Here here, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["view", "return"];

    public Form Form { get; private set; } = null!;

    /// <summary>The page that somebody came from.</summary>
    public string Back => Returns.Of(Form["return"]) ?? (here.IsSomewhere ? here.Root : "/");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["return"] = Returns.Of(Request.Query["return"]) ?? Returns.Of(RememberedView.CameFrom(Request)) }, cancel));

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), (_, form) =>
    {
        Form = form;
        var standard = form["view"] == RememberedView.Standard;
        if (standard) Response.Cookies.Delete(RememberedView.Cookie);
        else Response.Cookies.Append(RememberedView.Cookie, RememberedView.Easy, Browser.Options(HttpContext, RememberedView.Kept));
        return Task.FromResult<Done?>(new Done(Back, standard ? "You will see the standard pages." : "You will see Easy Read."));
    }, cancel);

    /// <summary>The same, in the view from which they came.</summary>
    public string Unchosen => FromEasy ? Back + EasyRoutes.End : Back;

    private bool FromEasy => RememberedView.CameFrom(Request) == Back && Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.AbsolutePath.EndsWith(EasyRoutes.End, StringComparison.Ordinal);

    private PageResult Show(Form form)
    {
        Form = form;
        if (FromEasy) frame.ShowEasily(Back);
        frame.Title = "Easy Read or standard?";
        frame.Unlisted = true;
        frame.Listens = true;
        return Page();
    }
}
