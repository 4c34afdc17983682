using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.Home;

/// <summary>The door of the installation: all its places.</summary>
public sealed class ShowPlacesModel(PlaceBook book, Frame frame) : PageModel
{
    public IReadOnlyList<Place> Places { get; private set; } = [];

    public void OnGet()
    {
        Places = [.. book.All.Where(x => x.Visibility == Platform.Visibility.Public)];
        frame.Title = "Places";
    }
}
