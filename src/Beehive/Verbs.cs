using Beehive.Accounts;
using Beehive.EasyRead.Checking;
using Beehive.EasyRead.Sets;
using Beehive.Issues;
using Beehive.Membership;
using Beehive.OpenData.Exchange;
using Beehive.OpenData.Samples;
using Beehive.Platform.Backups;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Doctor;
using Beehive.Platform.Incoming;
using Beehive.Platform.Moving;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage.Migrations;

namespace Beehive;

/// <summary>All that the program can be asked to do, in the order of its help.</summary>
public static class Verbs
{
    public static IEnumerable<Verb> All =>
    [
        new ServeVerb(),
        new MigrateVerb(),
        new ImportVerb(),
        new ExportVerb(),
        new BackupVerb(),
        new RestoreVerb(),
        new MoveVerb(),
        new VerifyVerb(),
        new DoctorVerb(),
        new LettersVerb(),
        new EasyReadVerb(),
        new ReceiveMailVerb(),
        new AdministratorVerb(),
        new SignEveryoneOutVerb(),
        new SampleAccountsVerb(),
        new SampleOfficesVerb(),
        new PicturesVerb(),
        new SampleVerb(),
        new MigrationVerb(),
    ];
}
