using Beehive;
using Beehive.Accounts;
using Beehive.Platform.CommandLine;

return await Door.EnterAsync(args,
[
    new ServeVerb(),
    new MigrateVerb(),
    new VerifyVerb(),
    new AdministratorVerb(),
]);
