using System.CommandLine;
using System.Globalization;
using Beehive.Platform.CommandLine;

namespace Beehive.Platform.Backups;

/// <summary>Puts a backup back, and checks the audit trail of what came back.</summary>
public sealed class RestoreVerb : Verb
{
    private readonly Argument<string> path = new("PATH") { Description = "File that backup wrote." };
    private readonly Option<bool> replace = new("--replace") { Description = "Put the backup in the place of what is there." };

    public RestoreVerb() : base("restore", "Put a backup back: database and files.") => Takes(path, replace);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        using var backup = BackupReader.Open(Path.GetFullPath(typed.Value(path)));
        await using (var installation = typed.Open(Access.Writing))
        {
            await Working.OnAsync(typed, async progress =>
            {
                await new Restore(installation, backup, progress).RunAsync(typed.Value(replace), cancel);
                return true;
            });
        }
        typed.Say(string.Create(CultureInfo.InvariantCulture, $"Restored {backup.Manifest.Rows.Values.Sum():N0} rows of the backup of {backup.Manifest.Made:yyyy-MM-dd HH:mm} UTC."));
        await using var restored = typed.Open(Access.Reading);
        var findings = await VerifyVerb.FindAsync(restored.Database, backup.Manifest.Heads, cancel);
        VerifyVerb.Tell(typed, findings);
        return findings.Holds ? Door.Done : Door.NotDone;
    }
}
