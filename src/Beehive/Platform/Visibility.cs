namespace Beehive.Platform;

/// <summary>Who may see a row. The order matters: a viewer sees everything up to a level.</summary>
public enum Visibility
{
    Public = 0,
    Closed = 1,
    Draft = 2,
}

/// <summary>Somebody who looks. Worked out once a request; the store asks it for every row.</summary>
/// <param name="Sees">Up to which level, of everything in the place.</param>
public sealed record Viewer(Visibility Sees)
{
    public const int Levels = 4;

    /// <summary>Anybody, without an account.</summary>
    public static readonly Viewer Anyone = new(Visibility.Public);

    /// <summary>The person who runs the server, at the command line.</summary>
    public static readonly Viewer Keeper = new(Visibility.Draft);

    /// <summary>What the viewer sees besides, of the circles that they belong to: a circle and a level as one number.</summary>
    public IReadOnlyList<long> Sights { get; init; } = [];

    /// <summary>Sees the hidden things of one circle too, up to a level.</summary>
    public Viewer Within(long circle, Visibility upTo) => this with
    {
        Sights = [.. Sights.Union(Enumerable.Range(1, (int)upTo).Select(x => SightOf(circle, (Visibility)x)))],
    };

    public bool MaySee(IHideable row) => row.Visibility <= Sees || Sights.Contains(SightOf(row.CircleId, row.Visibility));

    public static long SightOf(long circle, Visibility level) => (circle * Levels) + (int)level;
}

/// <summary>A row that belongs to a place and can be hidden carries it all itself, so that no query needs a join to know.</summary>
public interface IHideable
{
    long PlaceId { get; }
    Visibility Visibility { get; }

    /// <summary>Those who may see it while it is hidden: the number of a board, or 0 for nobody but who sees the whole place.</summary>
    long CircleId { get; }
}
