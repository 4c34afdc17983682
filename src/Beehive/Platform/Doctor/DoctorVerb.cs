using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage.Sqlite;

namespace Beehive.Platform.Doctor;

/// <summary>Looks an installation over and says what is wrong, and what to do.</summary>
public sealed class DoctorVerb() : Verb("doctor", "Look this installation over: versions, database, files, trail, disk.")
{
    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(Access.Reading);
        var report = new Report(typed);
        Checks.Versions(report);
        await DatabaseChecks.RunAsync(installation, report, cancel);
        await Checks.FilesAsync(installation, report, cancel);
        Checks.Disk(installation, report);
        if (installation.Database is SqliteDatabase) report.Fact("lock", FolderLock.IsHeld(installation.Folder) ? "held: Beehive is running on this data folder" : "free: nothing is running on this data folder");
        typed.Say(report.Wrong switch
        {
            0 => "Nothing is wrong.",
            1 => "One thing is wrong; it says above what to do.",
            var n => $"{n} things are wrong; each says above what to do.",
        });
        return report.Wrong == 0 ? Door.Done : Door.NotDone;
    }
}

/// <summary>What the doctor found, line by line.</summary>
public sealed class Report(Typed typed)
{
    public int Wrong { get; private set; }

    public void Fact(string what, string words) => typed.Say($"{what,-12} {words}");

    public void Fault(string what, string words)
    {
        Wrong++;
        typed.Say($"{what,-12} WRONG: {words}");
    }
}
