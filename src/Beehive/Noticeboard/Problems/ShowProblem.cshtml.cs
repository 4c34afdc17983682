using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.Problems;

/// <summary>What to do when there is no page. The words are the same whether a thing never was or may not be seen.</summary>
[IgnoreAntiforgeryToken]
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ShowProblemModel(Here here, Frame frame, Platform.Words.Wording wording) : PageModel
{
    public string Heading { get; private set; } = "";

    public string WhatToDo { get; private set; } = "";

    /// <summary>In Easy Read, for whoever asked for such a page or always reads so.</summary>
    public EasyPage? Easy { get; private set; }

    public IActionResult OnGet(int status) => Show(status);

    public IActionResult OnPost(int status) => Show(status);

    public IActionResult OnHead(int status) => Show(status);

    private PageResult Show(int status)
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (asked is null) status = StatusCodes.Status404NotFound;
        Response.StatusCode = status;
        (Heading, WhatToDo) = status switch
        {
            StatusCodes.Status400BadRequest => ("We cannot read this address", "Something in it is not as it should be. Go to the first page, or search."),
            StatusCodes.Status405MethodNotAllowed => ("This page can only be read", "Nothing was changed. Go to the first page, or search."),
            StatusCodes.Status410Gone => ("This has been taken out", "It was here, and it is not public any more."),
            StatusCodes.Status413PayloadTooLarge => ("This is too large", "Nothing of it was kept. A file can have 20 MB at most, all else together 1 MB. Go back, make it smaller, then send it again."),
            StatusCodes.Status429TooManyRequests => ("Please wait a moment", "Too many requests came from your network. Wait a minute, then try again."),
            _ => ("There is no page here", "Check the address. The page may have moved, or it may not be public. You can search for it."),
        };
        frame.Title = "Error: " + Heading;
        frame.Unlisted = true;
        if (asked?.OriginalPath.EndsWith(EasyRoutes.End, StringComparison.Ordinal) == true || Request.Cookies[RememberedView.Cookie] == RememberedView.Easy) ShowEasily(status);
        return Page();
    }

    private void ShowEasily(int status)
    {
        frame.ShowEasily(here.Root.Length > 0 ? here.Root : "/");
        (Heading, Easy) = EasyProblem.Of(status, wording, here);
        frame.Title = "Error: " + Heading;
    }
}
