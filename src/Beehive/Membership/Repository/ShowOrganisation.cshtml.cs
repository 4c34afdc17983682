using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Repository;

/// <summary>One partner: what it is, which seats it has, how it stands to boards and to others.</summary>
public sealed class ShowOrganisationModel(Store store, Here here, Frame frame) : PageModel
{
    public Organisation Organisation { get; private set; } = null!;
    public Organisation? Host { get; private set; }
    public IReadOnlyList<Organisation> Hosted { get; private set; } = [];
    public IReadOnlyList<(Seat Seat, BoardToChoose Board)> Seats { get; private set; } = [];
    public IReadOnlyList<ReportingLine> Lines { get; private set; } = [];
    public IReadOnlyList<Change> Changes { get; private set; } = [];
    public IReadOnlyDictionary<long, Thing> Things { get; private set; } = new Dictionary<long, Thing>();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancel)
    {
        if (await store.Organisations.FirstOrDefaultAsync(x => x.Key == key, cancel) is not { } organisation) return NotFound();
        Organisation = organisation;
        Host = organisation.HostId is { } host ? await store.Organisations.FirstOrDefaultAsync(x => x.Id == host, cancel) : null;
        Hosted = await store.Organisations.Where(x => x.HostId == organisation.Id).OrderBy(x => x.Name).ToListAsync(cancel);
        await SeatsAsync(cancel);
        await LinesAsync(cancel);
        frame.Title = organisation.Name;
        frame.Crumb("Home", here.Root).Crumb("Organisations", here.Root + "/organisations");
        return Page();
    }

    private async Task SeatsAsync(CancellationToken cancel)
    {
        var id = Organisation.Id;
        var seats = await store.Seats.Where(x => x.OrganisationId == id || x.Holders.Any(h => h.OrganisationId == id)).Include(x => x.Holders.OrderBy(h => h.Order)).OrderBy(x => x.Order).ToListAsync(cancel);
        var boards = (await store.BoardsToChooseAsync(cancel)).ToDictionary(x => x.Id);
        Seats = [.. seats.Where(x => boards.ContainsKey(x.BoardId)).Select(x => (x, boards[x.BoardId]))];
    }

    private async Task LinesAsync(CancellationToken cancel)
    {
        var id = Organisation.Id;
        var lines = await store.ReportingLines.Where(x => (x.FromId == id || x.ToId == id) && x.State != LineState.Ended).OrderBy(x => x.Order).ToListAsync(cancel);
        var changes = await store.Changes.Where(x => x.Parts.Any(p => p.ThingId == id)).Include(x => x.Parts).ToListAsync(cancel);
        Things = await store.ThingsOfAsync(lines.SelectMany(x => (long?[])[x.FromId, x.ToId]).Concat(changes.SelectMany(x => x.Parts).Select(x => (long?)x.ThingId)), cancel);
        Lines = [.. lines.Where(x => Things.ContainsKey(x.FromId) && Things.ContainsKey(x.ToId))];
        Changes = changes;
    }

    public IEnumerable<Thing> Others(Change change, bool results) =>
        change.Parts.Where(x => x.IsResult == results && x.ThingId != Organisation.Id).OrderBy(x => x.Order).Select(x => Things.GetValueOrDefault(x.ThingId)).OfType<Thing>();
}
