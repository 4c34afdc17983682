namespace Beehive.Platform;

/// <summary>Who may see a row. The order matters: a viewer sees everything up to a level.</summary>
public enum Visibility
{
    Public = 0,
    Closed = 1,
    Draft = 2,
}

/// <summary>Somebody who looks. Worked out once a request; the store asks it for every row.</summary>
public sealed record Viewer(Visibility Sees)
{
    /// <summary>Anybody, without an account.</summary>
    public static readonly Viewer Anyone = new(Visibility.Public);

    /// <summary>The person who runs the server, at the command line.</summary>
    public static readonly Viewer Keeper = new(Visibility.Draft);
}

/// <summary>A row that belongs to a place and can be hidden carries both itself, so that no query needs a join to know.</summary>
public interface IHideable
{
    long PlaceId { get; }
    Visibility Visibility { get; }
}
