using System.Text.Json;

namespace Beehive.EasyRead;

/// <summary>A drawing that comes with the program, with its credit and the words that it can stand for.</summary>
public sealed record Drawing(string File, string Title, string Author, string Licence, IReadOnlyList<string> Words, string? Openmoji = null, string? Changes = null)
{
    public string Name => Path.GetFileNameWithoutExtension(File);

    public string Address => "/pictures/" + File;
}

/// <summary>The drawings that come with the program. They are read once: they change only with a release.</summary>
public sealed class Drawings(IWebHostEnvironment host)
{
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web);

    private readonly Lazy<(IReadOnlyList<Drawing> All, Dictionary<string, Drawing> ByName)> read = new(() => Read(host));

    public IReadOnlyList<Drawing> All => read.Value.All;

    public Drawing? Find(string name) => read.Value.ByName.GetValueOrDefault(name);

    private static (IReadOnlyList<Drawing>, Dictionary<string, Drawing>) Read(IWebHostEnvironment host)
    {
        using var credits = host.WebRootFileProvider.GetFileInfo("pictures/credits.json").CreateReadStream();
        var all = JsonSerializer.Deserialize<List<Drawing>>(credits, AsWritten)!;
        return (all, all.ToDictionary(x => x.Name, StringComparer.Ordinal));
    }
}
