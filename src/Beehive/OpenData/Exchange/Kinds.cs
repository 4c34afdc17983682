using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>All kinds of things that travel, in the order of their files. A module joins by having a <see cref="Kind"/>.</summary>
public static class Kinds
{
    public const string PlaceFile = "place.json";

    public const string FilesFolder = "files/";

    public static readonly IReadOnlyList<Kind> All = [.. typeof(Kinds).Assembly.GetTypes()
        .Where(x => x is { IsAbstract: false } && x.IsSubclassOf(typeof(Kind)))
        .Select(x => (Kind)Activator.CreateInstance(x)!)
        .OrderBy(x => x.Order)];

    private static readonly Dictionary<string, Kind> Names = All.ToDictionary(x => x.Name, StringComparer.Ordinal);

    public static string Files => string.Join(", ", All.Select(x => x.File).Prepend(PlaceFile));

    public static Kind? Named(string name) => Names.GetValueOrDefault(name);

    /// <summary>The kinds that a reference may name.</summary>
    public static string Referable => string.Join(", ", All.Where(x => x.MayBePointedAt).Select(x => x.Name));
}
