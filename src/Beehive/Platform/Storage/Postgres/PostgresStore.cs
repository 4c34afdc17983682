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
}
