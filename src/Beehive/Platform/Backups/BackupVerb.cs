using System.CommandLine;
using System.Globalization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Backups;

/// <summary>Writes a backup.</summary>
public sealed class BackupVerb : Verb
{
    private readonly Argument<string> path = new("PATH") { Description = "File to write, or a folder to write a file named by date into." };

    public BackupVerb() : base("backup", "Write database and files into one zip, beside a running server too.") => Takes(path);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Reading);
        await Pending.RefuseAsync(installation, cancel);
        var to = Path.GetFullPath(typed.Value(path));
        if (Directory.Exists(to)) to = Path.Combine(to, installation.Clock.GetUtcNow().ToString("'beehive-'yyyyMMdd'T'HHmmss'Z.zip'", CultureInfo.InvariantCulture));
        if (!Directory.Exists(Path.GetDirectoryName(to))) throw new RefusedException(new("There is no folder \"{0}\" to write the backup into.", Path.GetDirectoryName(to) ?? to));
        if (File.Exists(to)) throw new RefusedException(new("There is already a file \"{0}\". Name another; a backup never writes over one.", to));
        var manifest = await Working.OnAsync(typed, progress => new Backup(installation, progress).WriteAsync(to, cancel));
        typed.Say(string.Create(CultureInfo.InvariantCulture,
            $"Backed up {manifest.Rows.Values.Sum():N0} rows and {manifest.Parts.Keys.Count(x => x.StartsWith("files/", StringComparison.Ordinal)):N0} files to {to} ({new FileInfo(to).Length:N0} bytes)."));
        return Door.Done;
    }
}
