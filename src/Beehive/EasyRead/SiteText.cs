using System.Collections.Concurrent;

namespace Beehive.EasyRead;

/// <summary>A text of the site itself in Easy Read: it comes with the program, as somebody wrote it.</summary>
public static class SiteText
{
    private static readonly ConcurrentDictionary<string, EasyText> Read = new(StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = ["help", "privacy", "accessibility-statement"];

    public static EasyText Of(string name) => Read.GetOrAdd(name, static x =>
    {
        using var kept = typeof(SiteText).Assembly.GetManifestResourceStream($"easy-site-{x}.txt") ?? throw new InvalidOperationException($"The program comes without {x}.txt.");
        using var reader = new StreamReader(kept);
        return EasyText.Read(reader.ReadToEnd());
    });
}
