using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.SignIn;

/// <summary>Leads to the council's own sign-in, and says what went wrong when it comes back without anybody.</summary>
[NeverKept]
public sealed class UseCouncilModel(SiteSettings settings, Here here, Frame frame, ILogger<UseCouncilModel> log) : PageModel
{
    public (string Title, string Words) Trouble { get; private set; }

    public string Onward => Return is null ? "" : QueryString.Create("return", Return).Value!;

    private string? Return => Returns.Of(Request.Query["return"]);

    public async Task<IActionResult> OnGetAsync(string? trouble)
    {
        if (settings.SingleSignOn is null) return NotFound();
        if (trouble is not null) return OutsideTrouble.All.TryGetValue(trouble, out var words) ? Show(words) : NotFound();
        try
        {
            await SingleSignOnWay.LeaveAsync(HttpContext, here.Root, Returns.Or(Return, here.Root));
            return new EmptyResult();
        }
        catch (Exception silence) when (SingleSignOnWay.IsSilence(silence))
        {
            log.LogWarning(silence, "The council's sign-in does not answer");
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Show(OutsideTrouble.All[OutsideTrouble.Down]);
        }
    }

    private PageResult Show((string Title, string Words) trouble)
    {
        Trouble = trouble;
        frame.Title = trouble.Title;
        frame.Unlisted = true;
        frame.Crumb("Sign in", here.Root + "/sign-in");
        return Page();
    }
}
