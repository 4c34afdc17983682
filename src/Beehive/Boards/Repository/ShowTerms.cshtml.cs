using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Repository;

/// <summary>One version of a board's terms of reference, and what changed since the one before.</summary>
public sealed class ShowTermsModel(Store store, Here here, Frame frame) : PageModel
{
    public Board Board { get; private set; } = null!;
    public TermsOfReference Terms { get; private set; } = null!;

    /// <summary>All versions, oldest first.</summary>
    public IReadOnlyList<TermsOfReference> Versions { get; private set; } = [];
    public TermsOfReference Newest => Versions.Last(x => !x.IsDraft);

    public TermsOfReference? Before { get; private set; }
    public Thing? AgreedAt { get; private set; }
    public IReadOnlyList<Difference> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, string key, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        var versions = await store.TermsOfReference.Where(x => x.BoardId == found.Id).ToListAsync(cancel);
        Versions = [.. versions.OrderBy(x => x.IsDraft).ThenBy(x => x.From ?? default).ThenBy(x => x.Id)];
        if (Versions.FirstOrDefault(x => x.Key == key) is not { } terms) return NotFound();
        Terms = terms;
        Before = Versions.TakeWhile(x => x != terms).LastOrDefault();
        if (Before is { } before) Differences = Difference.Between(before.Text, terms.Text);
        AgreedAt = (await store.ThingsOfAsync([terms.AgreedAtId], cancel)).GetValueOrDefault(terms.AgreedAtId ?? 0);
        frame.Title = $"Terms of reference, version {terms.Version}";
        frame.Board = found.Name;
        frame.Part = "boards";
        frame.Crumb("Home", here.Root).Crumb("Boards", here.Root + "/boards").Crumb(found.Name, found.Address);
        return Page();
    }
}
