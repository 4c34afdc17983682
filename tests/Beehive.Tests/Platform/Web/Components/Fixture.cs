using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>One of GOV.UK Frontend's own examples of a component: its options, and the HTML that they give.</summary>
public sealed record Fixture(string Name, JsonElement Options, string Html)
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "fixtures");

    public static IReadOnlyList<Fixture> Of(string component) => JsonSerializer.Deserialize<List<Fixture>>(
        File.ReadAllText(Path.Combine(Folder, component + ".json")), JsonSerializerOptions.Web)!;

    public static Fixture Of(string component, string name) => Of(component).Single(one => one.Name == name);

    private static string Here([CallerFilePath] string path = "") => path;
}
