using Beehive;
using Beehive.Accounts;
using Beehive.OpenData.Exchange;
using Beehive.Platform.Backups;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Doctor;
using Beehive.Platform.Moving;
using Beehive.Platform.Storage.Migrations;

return await Door.EnterAsync(args,
[
    new ServeVerb(),
    new MigrateVerb(),
    new ImportVerb(),
    new VerifyVerb(),
    new BackupVerb(),
    new RestoreVerb(),
    new MoveVerb(),
    new DoctorVerb(),
    new AdministratorVerb(),
    new MigrationVerb(),
]);
