using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;

namespace Beehive.Platform.Storage.Migrations;

/// <summary>What the model wants of a database, held against what a migrated database has.</summary>
public static class Schema
{
    public static IReadOnlyList<MigrationOperation> Wanted(Store store) =>
        store.GetService<IMigrationsModelDiffer>().GetDifferences(null, store.GetService<IDesignTimeModel>().Model.GetRelationalModel());

    /// <summary>What is missing: whole tables, columns and indexes. Empty when schema and model agree.</summary>
    public static async Task<IReadOnlyList<MigrationOperation>> MissingAsync(Store store, CancellationToken cancel)
    {
        var columns = await ColumnsAsync(store, cancel);
        var indexes = await IndexesAsync(store, cancel);
        var missing = new List<MigrationOperation>();
        foreach (var operation in Wanted(store))
        {
            if (operation is CreateTableOperation table && !columns.ContainsKey(table.Name)) missing.Add(table);
            else if (operation is CreateTableOperation known) missing.AddRange(known.Columns.Where(x => !columns[known.Name].TryGetValue(x.Name, out var nullable) || nullable != x.IsNullable));
            else if (operation is CreateIndexOperation index && !indexes.Contains(index.Name)) missing.Add(index);
        }
        return missing;
    }

    /// <summary>What the database has and the model does not know, as table or table.column.</summary>
    public static async Task<IReadOnlyList<string>> SurplusAsync(Store store, CancellationToken cancel)
    {
        var wanted = Wanted(store).OfType<CreateTableOperation>().ToDictionary(x => x.Name, x => x.Columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var surplus = new List<string>();
        foreach (var (table, columns) in await ColumnsAsync(store, cancel))
        {
            if (table.StartsWith("Search", StringComparison.Ordinal) || table.StartsWith("__EF", StringComparison.Ordinal) || table.StartsWith("sqlite", StringComparison.Ordinal)) continue;
            if (!wanted.TryGetValue(table, out var known)) surplus.Add(table);
            else surplus.AddRange(columns.Keys.Where(x => !known.Contains(x)).Select(x => $"{table}.{x}"));
        }
        return surplus;
    }

    private static async Task<Dictionary<string, Dictionary<string, bool>>> ColumnsAsync(Store store, CancellationToken cancel)
    {
        var sql = store.Database.IsSqlite()
            ? """SELECT m.name, c.name, CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN 0 ELSE 1 END FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'"""
            : "SELECT table_name, column_name, CASE WHEN is_nullable = 'YES' THEN 1 ELSE 0 END FROM information_schema.columns WHERE table_schema = current_schema()";
        var tables = new Dictionary<string, Dictionary<string, bool>>(StringComparer.Ordinal);
        await ReadAsync(store, sql, row =>
        {
            if (!tables.TryGetValue(row.GetString(0), out var columns)) tables[row.GetString(0)] = columns = new(StringComparer.Ordinal);
            columns[row.GetString(1)] = row.GetInt32(2) == 1;
        }, cancel);
        return tables;
    }

    private static async Task<HashSet<string>> IndexesAsync(Store store, CancellationToken cancel)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var sql = store.Database.IsSqlite() ? "SELECT name FROM sqlite_master WHERE type = 'index'" : "SELECT indexname FROM pg_indexes WHERE schemaname = current_schema()";
        await ReadAsync(store, sql, row => names.Add(row.GetString(0)), cancel);
        return names;
    }

    private static async Task ReadAsync(Store store, string sql, Action<DbDataReader> row, CancellationToken cancel)
    {
        await store.Database.OpenConnectionAsync(cancel);
        await using var command = store.Database.GetDbConnection().Command(store.Database.CurrentTransaction?.GetDbTransaction(), sql);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) row(reader);
    }
}
