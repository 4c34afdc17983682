using Beehive.Boards;
using Beehive.Platform.Web;

namespace Beehive.Noticeboard.Structure;

/// <summary>A board or organisation as it stands in the structure.</summary>
/// <param name="Always">Shown even with nothing below it and no line of its own: boards are, organisations are not.</param>
public sealed record Standing(long Id, string Title, string Address, Tagged? State = null, bool Always = true, bool IsReferenceGroup = false);

/// <summary>A board with what it says of its lines, and the boards below it.</summary>
public sealed record TreeNode(Standing Standing, IReadOnlyList<TreeLine> Lines, IReadOnlyList<TreeNode> Below);

/// <summary>Lines of one kind with one note, said together: "Can be given tasks by A, B and C."</summary>
public sealed record TreeLine(LineKind Kind, IReadOnlyList<Standing> To, string? Note, string? Source);

/// <summary>
/// Makes a nested list of reporting lines: who reports to a board, or is part of it, stands below it; every other line is said in words.
/// Each stands once. Lines in a ring are cut where the ring begins in the place's order.
/// </summary>
public sealed class PlaceTree
{
    /// <summary>Nobody can follow a list deeper than this; what is deeper begins anew at the edge.</summary>
    private const int Deepest = 12;

    private readonly Dictionary<long, Standing> standings;
    private readonly ILookup<long, ReportingLine> own;
    private readonly ILookup<long, Standing> below;
    private readonly HashSet<long> placed = [];

    public PlaceTree(IReadOnlyList<Standing> all, IReadOnlyList<ReportingLine> lines)
    {
        standings = all.ToDictionary(x => x.Id);
        own = lines.Where(x => x.FromId != x.ToId && standings.ContainsKey(x.FromId) && standings.ContainsKey(x.ToId)).OrderBy(x => x.Order).ThenBy(x => x.Id).ToLookup(x => x.FromId);
        var pointedAt = own.SelectMany(x => x).Select(x => x.ToId).ToHashSet();
        var above = all.Select(x => (Child: x, Parent: Above(x))).ToList();
        below = above.Where(x => x.Parent is not null).ToLookup(x => x.Parent!.Value, x => x.Child);
        var shown = above.Where(x => own.Contains(x.Child.Id) || below.Contains(x.Child.Id) || (x.Child.Always && pointedAt.Contains(x.Child.Id))).ToList();
        var tops = shown.Where(x => x.Parent is null).OrderBy(x => below.Contains(x.Child.Id) ? 0 : 1);
        Roots = [.. tops.Concat(shown).Select(x => Place(x.Child, 1)).OfType<TreeNode>()];
        Loose = [.. all.Where(x => x.Always && !placed.Contains(x.Id))];
    }

    public IReadOnlyList<TreeNode> Roots { get; }

    /// <summary>Boards without any line.</summary>
    public IReadOnlyList<Standing> Loose { get; }

    private long? Above(Standing standing) =>
        (own[standing.Id].FirstOrDefault(x => x.Kind == LineKind.ReportsTo) ?? own[standing.Id].FirstOrDefault(x => x.Kind == LineKind.PartOf))?.ToId;

    private TreeNode? Place(Standing standing, int depth)
    {
        if (!placed.Add(standing.Id)) return null;
        var nested = depth >= Deepest ? [] : below[standing.Id].Select(x => Place(x, depth + 1)).OfType<TreeNode>().ToList();
        return new TreeNode(standing, Said(standing), nested);
    }

    private List<TreeLine> Said(Standing standing) =>
    [
        .. own[standing.Id].GroupBy(x => (x.Kind, x.Note, x.Source))
            .Select(x => new TreeLine(x.Key.Kind, [.. x.Select(line => standings[line.ToId])], x.Key.Note, x.Key.Source)),
    ];
}
