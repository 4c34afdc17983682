using Beehive;
using Beehive.Accounts;
using Beehive.Platform.Backups;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Moving;

return await Door.EnterAsync(args,
[
    new ServeVerb(),
    new MigrateVerb(),
    new VerifyVerb(),
    new BackupVerb(),
    new RestoreVerb(),
    new MoveVerb(),
    new AdministratorVerb(),
]);
