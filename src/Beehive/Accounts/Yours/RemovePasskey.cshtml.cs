using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>Takes a passkey away.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class RemovePasskeyModel(PasskeyUse use, OwnWays ways, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public IReadOnlyList<Passkey> Passkeys => ways.Passkeys;

    public string Number(Passkey passkey) => passkey.Id.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        return await ShowAsync(new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal)), cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (await ways.FirstAsync(Request.Path, cancel) is { } elsewhere) return LocalRedirect(elsewhere);
        var form = Desk.Sent(this, ["passkey"]);
        if (long.TryParse(form["passkey"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await use.RemoveAsync(number, cancel)) return Desk.Away(this, new Done(here.Root + "/account"), form.Key);
        form.Refuse("passkey", new("Choose the passkey to remove."));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShowAsync(form, cancel);
    }

    private async Task<PageResult> ShowAsync(Form form, CancellationToken cancel)
    {
        Form = form;
        await ways.ReadAsync(cancel);
        frame.Title = "Remove a passkey";
        frame.Part = "account";
        frame.Unlisted = true;
        frame.Crumb("Your account", here.Root + "/account");
        return Page();
    }
}
