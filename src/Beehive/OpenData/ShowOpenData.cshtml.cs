using Beehive.Places;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.OpenData;

/// <summary>Explains what can be taken away, in which shapes, and under which terms: of all places, or of one.</summary>
public sealed class ShowOpenDataModel(PlaceBook book, Here here, Frame frame, Origin origin) : PageModel
{
    /// <summary>With more places than this, each place's lists stand on its own page only.</summary>
    private const int MostInFull = 12;

    public IReadOnlyList<Place> Places { get; private set; } = [];

    /// <summary>The place whose addresses stand in the examples.</summary>
    public Place? Example => Places.Count > 0 ? Places[0] : null;

    public bool InFull => Places.Count <= MostInFull;

    public void OnGet()
    {
        Places = here.IsSomewhere ? [here.Place] : book.All;
        frame.Title = "Open data";
        frame.Description = "Take the public record with you: tables, calendars, news feeds, and data for programs.";
        if (!here.IsSomewhere)
        {
            frame.Data = DatasetData.Catalogue(Places, origin);
            return;
        }
        frame.Crumb("Home", here.Root);
        frame.Data = DatasetData.Of(here.Place, origin);
    }

    public string Whole(string address) => origin.Of(address);
}
