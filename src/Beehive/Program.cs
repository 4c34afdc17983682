using Beehive;
using Beehive.Platform.Files;
using Beehive.Platform.Storage.Sqlite;
using Beehive.Platform.Web;

await using var database = new SqliteDatabase(args[0]);
await database.MigrateAsync(default);
await using var app = Site.Build(new SiteSettings(database, new FileStore("/tmp/files"), TimeProvider.System));
await app.RunAsync();
