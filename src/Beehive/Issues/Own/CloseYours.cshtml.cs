using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Issues.Own;

/// <summary>On a computer that others use: the browser forgets number and code.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class CloseYoursModel(Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    public RaiseWay Way => RaiseWay.ToOwn(here, Request);

    public void OnGet()
    {
        Form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        frame.Title = "Close it in this browser";
        frame.Part = "issues";
        frame.Unlisted = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("What you told us", here.Root + "/issues/yours");
    }

    public IActionResult OnPost()
    {
        Sent.Forget(HttpContext);
        return Desk.Away(this, new Done(Way.At("find")), Desk.Sent(this, []).Key);
    }
}
