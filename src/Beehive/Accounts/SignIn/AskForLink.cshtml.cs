using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts.SignIn;

/// <summary>Asks for a link to sign in with. Known and unknown addresses are treated alike: the letter goes out either way, and the account is made when the link is used.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class AskForLinkModel(Database database, Store store, DevMail development, Outbox outbox, SignInLetter letters, Tries tries, SiteSettings settings, Here here, Frame frame, TimeProvider clock) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>The council's own sign-in, where there is one.</summary>
    public SingleSignOn? Council => settings.SingleSignOn;

    /// <summary>Somebody sent a form and was not signed in.</summary>
    public bool MeetsForm { get; private set; }

    public string Onward => Returns.Of(Request.Query["return"]) is { } back ? QueryString.Create("return", back).Value! : "";

    /// <summary>Only on the maker's own machine.</summary>
    public IReadOnlyList<string> Samples { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (development.For(HttpContext) is not null) Samples = await SamplesAsync(cancel);
        Browser.Of(HttpContext);
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        MeetsForm = Request.Query.ContainsKey("return");
        TellFrame();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["email"]);
        TellFrame();
        var email = Account.Normal(Form["email"]);
        if (email.Length == 0) Form.Refuse("email", new("Write your email address."));
        else Form.Refuse("email", Account.Check(email));
        if (!Form.Holds)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        if (Tries.Network(HttpContext) is { } network && await tries.CountAsync([new Limit("link:network:" + network, 60, TimeSpan.FromMinutes(15))], cancel) is { } wait)
        {
            Form.Refuse("email", Waiting.Tell(HttpContext, wait, "Too many links were asked for from your network. Wait {0}, then try again."));
            return Page();
        }
        await WriteAsync(email, cancel);
        return Desk.Away(this, new Done(here.Root + "/sign-in/check-email"), Form.Key);
    }

    private async Task<List<string>> SamplesAsync(CancellationToken cancel)
    {
        var end = here.IsSomewhere ? $"@{here.Place.Key}.example" : "@beehive.example";
        return await store.Accounts.Where(x => x.IsSample && x.Email.EndsWith(end)).OrderBy(x => x.Id).Select(x => x.Email).ToListAsync(cancel);
    }

    private async Task WriteAsync(string email, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var writing = await database.WriteAsync(cancel);
        var since = now - TimeSpan.FromHours(1);
        var lately = await writing.Store.SignInLinks.CountAsync(x => x.Email == email && x.MadeAt > since, cancel);
        var (link, token) = SignInLink.For(email, Browser.Of(HttpContext), Returns.Of(Request.Query["return"]) ?? "", now);
        writing.Store.Add(link);
        if (lately < SignInLink.MostInAnHour) await outbox.AddAsync(writing, letters.Of(email, here, token), cancel);
        await writing.CommitAsync(cancel);
    }

    private void TellFrame()
    {
        frame.Title = "Sign in";
        frame.Unlisted = true;
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
    }
}
