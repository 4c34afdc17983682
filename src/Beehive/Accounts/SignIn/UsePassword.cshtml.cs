using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SignIn;

/// <summary>Signs in with email and password.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class UsePasswordModel(PasswordUse use, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public string Onward => Return is null ? "" : QueryString.Create("return", Return).Value!;

    private string? Return => Returns.Of(Request.Query["return"]);

    public void OnGet()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        TellFrame();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Form = Desk.Sent(this, ["email"]);
        var password = Request.Form["password"].ToString(); // as it was typed: no blank is cut off
        if (Form["email"].Length == 0) Form.Refuse("email", new("Write your email address."));
        if (password.Length == 0) Form.Refuse("password", new("Write your password."));
        if (Form.Holds) Form.Refuse("email", await use.SignInAsync(HttpContext, Form["email"], password, cancel));
        if (Form.Holds) return Desk.Away(this, new Done(Returns.Or(Return, here.Root)), Form.Key);
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        TellFrame();
        return Page();
    }

    private void TellFrame()
    {
        frame.Title = "Sign in with a password";
        frame.Unlisted = true;
        frame.Crumb("Sign in", here.Root + "/sign-in");
    }
}
