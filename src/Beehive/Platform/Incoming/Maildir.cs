using System.Globalization;
using Beehive.Platform.Files;

namespace Beehive.Platform.Incoming;

/// <summary>
/// A folder in which a mail server leaves mails, each a file (maildir: new, tmp, cur). What was taken is deleted; what was not is put aside in cur for a month, so that a person can look.
/// </summary>
public sealed class Maildir(string folder)
{
    /// <summary>So nothing else that lies there is ever deleted.</summary>
    private const string Aside = ".not-taken";
    private const int MostAtOnce = 200;

    public static readonly TimeSpan KeptAside = TimeSpan.FromDays(30);

    private string New => Path.Combine(folder, "new");

    private string Cur => Path.Combine(folder, "cur");

    private string Tmp => Path.Combine(folder, "tmp");

    /// <summary>Oldest first: names begin with the time.</summary>
    public IReadOnlyList<string> Waiting() => !Directory.Exists(New) ? []
        : [.. Directory.EnumerateFiles(New).Where(x => !Path.GetFileName(x).StartsWith('.')).Order(StringComparer.Ordinal).Take(MostAtOnce)];

    public void Taken(string path) => File.Delete(path);

    public void PutAside(string path)
    {
        Directory.CreateDirectory(Cur);
        if (File.Exists(path)) File.Move(path, Path.Combine(Cur, Path.GetFileName(path) + Aside), overwrite: true);
    }

    /// <summary>On the disk when this returns, whole, or not there at all. False when it is larger than that.</summary>
    public async Task<bool> PutAsync(Stream mail, int most, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var each in (string[])[New, Cur, Tmp]) Directory.CreateDirectory(each);
        var name = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeMilliseconds() / 1000}.M{now.Millisecond * 1000}P{Environment.ProcessId}R{Guid.NewGuid():N}.beehive");
        var half = Path.Combine(Tmp, name);
        try
        {
            if (!await CopyAsync(mail, half, most, cancel)) return false;
            Durable.Rename(half, Path.Combine(New, name));
            return true;
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>What was put aside goes after a month; what was never finished after two days.</summary>
    public void Tidy(DateTimeOffset now)
    {
        Sweep(Cur, "*" + Aside, now - KeptAside);
        Sweep(Tmp, "*.beehive", now - TimeSpan.FromDays(2));
    }

    private static async Task<bool> CopyAsync(Stream mail, string path, int most, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var buffer = new byte[64 * 1024];
        for (var size = 0; await mail.ReadAsync(buffer, cancel) is var read and > 0;)
        {
            if ((size += read) > most) return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }

    private static void Sweep(string folder, string names, DateTimeOffset before)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, names).Where(x => File.GetLastWriteTimeUtc(x) < before.UtcDateTime)) File.Delete(path);
    }
}
