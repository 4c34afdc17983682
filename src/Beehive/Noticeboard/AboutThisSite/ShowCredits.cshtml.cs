using Beehive.EasyRead;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>Who drew the pictures and made the letters. Their licences ask us to say so.</summary>
public sealed class ShowCreditsModel(Drawings drawings, Frame frame) : PageModel
{
    public IReadOnlyList<Drawing> Pictures => drawings.All;

    public void OnGet()
    {
        frame.Title = "Pictures and thanks";
        frame.Crumb("All places", "/");
    }
}
