using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Papers.Repository;

/// <summary>What changed in a paper from one version to the next. A version that may not be seen is on neither side.</summary>
public sealed class ShowChangesModel(Store store, Here here, Frame frame) : PageModel
{
    public PaperOnPage Paper { get; private set; } = null!;
    public PaperVersion Version { get; private set; } = null!;
    public PaperVersion Before { get; private set; } = null!;
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string paper, string number, CancellationToken cancel)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var wanted)) return NotFound();
        if (await PaperOnPage.FindAsync(store, paper, cancel) is not { } found || found.Version(wanted) is not { } version || found.Before(version) is not { } before) return NotFound();
        (Paper, Version, Before) = (found, version, before);
        Differences = Difference.Between(before.Text, version.Text);
        frame.Title = $"{Paper.Paper.Title}: changes in version {Version.Number}";
        frame.Part = "papers";
        frame.Crumb("Home", here.Root).Crumb("Papers", here.Root + "/papers").Crumb(Paper.Paper.Title, Paper.Paper.Address);
        return Page();
    }
}
