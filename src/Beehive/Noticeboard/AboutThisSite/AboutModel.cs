using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>A page about the site itself: the same for the installation and for each place.</summary>
public abstract class AboutModel(Here here, Frame frame) : PageModel
{
    protected abstract string Title { get; }

    /// <summary>Of the page, without the place.</summary>
    protected abstract string Name { get; }

    public void OnGet()
    {
        frame.Title = Title;
        frame.OtherView = $"{here.Root}/{Name}/easy";
        if (here.IsSomewhere) frame.Crumb("Home", here.Root);
        else frame.Crumb("All places", "/");
    }
}
