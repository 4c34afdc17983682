using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage.Postgres;

/// <summary>The store on PostgreSQL. Texts compare byte by byte, as they do on SQLite, whatever the server's own language is.</summary>
public sealed class PostgresStore(DbContextOptions<PostgresStore> options) : Store(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(x => x.GetProperties()))
            if ((property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)) property.SetCollation("C");
    }

    /// <summary>Entity Framework keeps only so many stores for the next request; the connection of one beyond them would stay open, and nobody could have it again.</summary>
    protected override ValueTask LetGoAsync() => Database.GetDbConnection() is { State: not ConnectionState.Closed } open ? new(open.CloseAsync()) : default;

    protected override void LetGo()
    {
        if (Database.GetDbConnection() is { State: not ConnectionState.Closed } open) open.Close();
    }
}
