using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Repository;

/// <summary>A paper's text as it stood in one version.</summary>
public sealed class ShowVersionModel(Store store, Here here, Frame frame) : PageModel
{
    public PaperOnPage Paper { get; private set; } = null!;
    public PaperVersion Version { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string paper, string number, CancellationToken cancel)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return NotFound();
        if (await PaperOnPage.FindAsync(store, paper, cancel) is not { } found || found.Version(wanted) is not { } version) return NotFound();
        (Paper, Version) = (found, version);
        frame.Title = $"{Paper.Paper.Title}, version {Version.Number}";
        frame.Part = "papers";
        frame.Crumb("Home", here.Root).Crumb("Papers", here.Root + "/papers").Crumb(Paper.Paper.Title, Paper.Paper.Address);
        return Page();
    }
}
