using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Repository;

/// <summary>The partners of a place.</summary>
public sealed class ShowOrganisationsModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Size = 100;

    public IReadOnlyList<Organisation> Organisations { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!Request.TryPage(out var page)) return BadRequest();
        List = new(page, Size, await store.Organisations.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        Organisations = await store.Organisations.OrderBy(x => x.Name).ThenBy(x => x.Id).Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        frame.Title = page == 1 ? "Organisations" : $"Organisations, page {page}";
        frame.Crumb("Home", here.Root);
        return Page();
    }
}
