using Beehive.Platform.Storage.Sqlite;
await using var database = new SqliteDatabase(args[0]);
foreach (var x in await database.MigrateAsync(default)) Console.WriteLine(x);
await using var w = await database.WriteAsync(default);
foreach (var x in await Beehive.Platform.Storage.Migrations.Schema.MissingAsync(w.Store, default)) Console.WriteLine("missing " + x);
foreach (var x in await Beehive.Platform.Storage.Migrations.Schema.SurplusAsync(w.Store, default)) Console.WriteLine("surplus " + x);
