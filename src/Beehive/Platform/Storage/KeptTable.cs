using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage;

/// <summary>A column as both databases keep it: whole number, text, yes or no.</summary>
public sealed record KeptColumn(string Name, Type Type, bool Counted);

/// <summary>A table of the model, for work on all tables alike: backup and move know none of them by name.</summary>
public sealed record KeptTable(string Name, IReadOnlyList<KeptColumn> Columns)
{
    public string ColumnList => string.Join(", ", Columns.Select(x => $"\"{x.Name}\""));

    /// <summary>All tables, each after those that it points at.</summary>
    public static IReadOnlyList<KeptTable> Of(Store store)
    {
        var waiting = store.Model.GetRelationalModel().Tables.OrderBy(x => x.Name, StringComparer.Ordinal).ToList();
        var sorted = new List<KeptTable>();
        var placed = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.Count > 0)
        {
            var ready = waiting.Where(x => x.ForeignKeyConstraints.All(k => k.PrincipalTable == x || placed.Contains(k.PrincipalTable.Name))).ToList();
            if (ready.Count == 0) throw new InvalidOperationException("Tables point at each other in a circle: " + string.Join(", ", waiting.Select(x => x.Name)));
            foreach (var table in ready)
            {
                waiting.Remove(table);
                placed.Add(table.Name);
                sorted.Add(Of(table));
            }
        }
        return sorted;
    }

    public async Task<long> CountAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancel)
    {
        await using var command = connection.Command(transaction, $"SELECT count(*) FROM \"{Name}\"");
        command.CommandTimeout = 600;
        return await command.NumberAsync(cancel);
    }

    public static object? Value(DbDataReader row, int column, Type type) => row.IsDBNull(column) ? null
        : type == typeof(long) ? row.GetInt64(column)
        : type == typeof(int) ? row.GetInt32(column)
        : type == typeof(bool) ? row.GetBoolean(column)
        : row.GetString(column);

    private static KeptTable Of(ITable table) => new(table.Name, [.. table.Columns.Select(Of)]);

    private static KeptColumn Of(IColumn column)
    {
        var property = column.PropertyMappings[0].Property;
        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        if (type != typeof(long) && type != typeof(int) && type != typeof(bool) && type != typeof(string))
            throw new InvalidOperationException($"{column.Table.Name}.{column.Name} is kept as {type.Name}: tell KeptTable how to carry it.");
        return new(column.Name, type, property.ValueGenerated == ValueGenerated.OnAdd && property.IsPrimaryKey() && type == typeof(long) && !property.DeclaringType.ContainingEntityType.IsOwned());
    }
}
