namespace Beehive.EasyRead.Checking;

/// <summary>The lists of words that come with the program.</summary>
internal static class WordLists
{
    /// <summary>Without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var file = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream($"easy-{name}.txt") ?? throw new InvalidOperationException($"There is no list {name}."));
        while (file.ReadLine() is { } line)
            if (line is [not '#', ..]) yield return line;
    }

    public static string[] Words(string name) => [.. Lines(name).SelectMany(x => x.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>"[verb]" begins a part; what follows belongs to it.</summary>
    public static IEnumerable<(string Part, string Line)> Parts(string name)
    {
        var part = "";
        foreach (var line in Lines(name))
        {
            if (line is ['[', .. var inner, ']']) part = inner;
            else yield return (part, line);
        }
    }

    /// <summary>"eg: for example" in two; the second is null when nothing stands behind the colon.</summary>
    public static (string Words, string? Instead) Pair(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (line, null) : (line[..colon].Trim(), line[(colon + 1)..].Trim() is { Length: > 0 } rest ? rest : null);
    }
}
