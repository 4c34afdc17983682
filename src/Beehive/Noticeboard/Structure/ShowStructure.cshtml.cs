using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Structure;

/// <summary>How all boards of a place stand to each other: today, as proposed, and what became of boards.</summary>
public sealed class ShowStructureModel(Store store, Here here, Frame frame) : PageModel
{
    public PlaceTree Today { get; private set; } = null!;
    public PlaceTree Proposed { get; private set; } = null!;
    public IReadOnlyList<Change> Changes { get; private set; } = [];
    public IReadOnlyDictionary<long, Thing> Things { get; private set; } = new Dictionary<long, Thing>();

    public bool IsEmpty => Today.Roots.Count == 0 && Today.Loose.Count == 0 && Proposed.Roots.Count == 0 && Proposed.Loose.Count == 0;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var boards = await store.Boards.OrderBy(x => x.Order).ThenBy(x => x.Name).ToListAsync(cancel);
        var lines = await store.ReportingLines.Where(x => x.State != LineState.Ended).ToListAsync(cancel);
        Changes = [.. (await store.Changes.Include(x => x.Parts).ToListAsync(cancel)).OrderByDescending(x => x.Date ?? default).ThenBy(x => x.Id)];
        Things = await store.ThingsOfAsync(lines.SelectMany(x => (long?[])[x.FromId, x.ToId]).Concat(Changes.SelectMany(x => x.Parts).Select(x => (long?)x.ThingId)), cancel);
        Today = Tree(boards, lines.Where(x => x.State == LineState.Today && IsInForce(x)), x => x is BoardState.Active or BoardState.Shadow);
        Proposed = Tree(boards, lines.Where(x => x.State == LineState.Proposed), x => x is BoardState.Proposed or BoardState.NotSetUp);
        frame.Title = "How the boards fit together";
        frame.Part = "boards";
        frame.Crumb("Home", here.Root).Crumb("Boards", here.Root + "/boards");
    }

    public IEnumerable<Thing> Of(Change change, bool results) =>
        change.Parts.Where(x => x.IsResult == results).OrderBy(x => x.Order).Select(x => Things.GetValueOrDefault(x.ThingId)).OfType<Thing>();

    /// <param name="belongs">Boards of which state stand in this structure even without a line.</param>
    private PlaceTree Tree(List<Board> boards, IEnumerable<ReportingLine> lines, Func<BoardState, bool> belongs)
    {
        var drawn = lines.ToList();
        var ends = drawn.SelectMany(x => (long[])[x.FromId, x.ToId]).ToHashSet();
        var known = boards.Select(x => x.Id).ToHashSet();
        var standings = boards.Where(x => belongs(x.State) || ends.Contains(x.Id)).Select(Of)
            .Concat(ends.Where(x => !known.Contains(x)).Order().Select(x => Things.GetValueOrDefault(x)).OfType<Thing>().Select(x => new Standing(x.Id, x.Title, x.Address, Always: false)));
        return new PlaceTree([.. standings], drawn);
    }

    private bool IsInForce(ReportingLine line) => !(line.Since is { } since && since.First > here.Today) && !(line.Until is { } until && until.Last < here.Today);

    private static Standing Of(Board board) => new(board.Id, board.Name, board.Address, board.State == BoardState.Active ? null : BoardWords.Of(board.State), true, board.Kind == BoardKind.ReferenceGroup);
}
