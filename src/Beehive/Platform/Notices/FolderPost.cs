using System.Globalization;
using System.Text;
using Beehive.Platform.Files;

namespace Beehive.Platform.Notices;

/// <summary>While Beehive is built, or has no mail server yet: each letter becomes a file that mail programs open.</summary>
public sealed class FolderPost(string folder, Sender from) : IPost
{
    private const string Ending = ".eml";

    public string Where => folder;

    /// <summary>Newest first: a name begins with the time at which the letter was written.</summary>
    public IReadOnlyList<string> Names => !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*" + Ending).Select(x => Path.GetFileNameWithoutExtension(x)!).OrderDescending(StringComparer.Ordinal)];

    /// <summary>A letter that is handed over again takes its own place.</summary>
    public async Task HandOverAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(CultureInfo.InvariantCulture, $"{letter.WrittenAt.UtcDateTime:yyyyMMdd-HHmmss-fff}-{letter.Id:D6}");
        var half = Path.Combine(folder, name + ".part");
        await File.WriteAllTextAsync(half, Mime.Of(letter, from), Encoding.ASCII, cancel);
        Durable.Rename(half, Path.Combine(folder, name + Ending));
    }

    /// <summary>Null when there is no letter of that name.</summary>
    public async Task<Mail?> ReadAsync(string name, CancellationToken cancel)
    {
        var path = Path.Combine(folder, name + Ending);
        return Names.Contains(name, StringComparer.Ordinal) ? Mail.Read(await File.ReadAllTextAsync(path, Encoding.ASCII, cancel)) : null;
    }

    public Task RestAsync() => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
