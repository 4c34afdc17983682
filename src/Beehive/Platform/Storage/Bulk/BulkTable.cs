using System.Collections;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage.Bulk;

/// <summary>One table with its columns and with the tables of its parts, as the model says.</summary>
public sealed class BulkTable
{
    private BulkTable(IEntityType entity, IForeignKey? owner, Func<object, IEnumerable>? partsOf)
    {
        Name = entity.GetTableName()!;
        PartsOf = partsOf;
        IsHideable = typeof(IHideable).IsAssignableFrom(entity.ClrType);
        Columns = [.. entity.GetProperties().Where(x => x.ValueGenerated == ValueGenerated.Never).Select(x => new BulkColumn(x, owner))];
        Parts = [.. entity.GetNavigations().Where(x => x.IsCollection && owner is null).Select(x => new BulkTable(x.TargetEntityType, x.ForeignKey, Compile(x)))];
        InsertSql = $"INSERT INTO \"{Name}\" ({List(x => $"\"{x.Name}\"")}) VALUES ({List(x => "@" + x.Name)})";
        UpdateSql = $"UPDATE \"{Name}\" SET {string.Join(", ", Columns.Where(x => !x.IsKey).Select(x => $"\"{x.Name}\" = @{x.Name}"))} WHERE \"Id\" = @Id";
        DeleteSql = $"DELETE FROM \"{Name}\" WHERE \"{Columns.FirstOrDefault(x => x.IsOwner)?.Name}\" = @owner";
    }

    public string Name { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }
    public IReadOnlyList<BulkTable> Parts { get; }

    /// <summary>The rows of this table that belong to a noun; null when it is a noun's own table.</summary>
    public Func<object, IEnumerable>? PartsOf { get; }

    public bool IsHideable { get; }

    public void Add(DbCommand statement)
    {
        foreach (var column in Columns) column.Add(statement);
    }

    public string InsertSql { get; }

    public string UpdateSql { get; }

    public string DeleteSql { get; }

    public static BulkTable Of(IModel model, Type type) => new(model.FindEntityType(type) ?? throw new InvalidOperationException($"{type.Name} is not in the model."), null, null);

    private string List(Func<BulkColumn, string> text) => string.Join(", ", Columns.Select(text));

    private static Func<object, IEnumerable> Compile(INavigation navigation)
    {
        var noun = Expression.Parameter(typeof(object));
        var parts = Expression.Property(Expression.Convert(noun, navigation.DeclaringEntityType.ClrType), navigation.PropertyInfo!);
        return Expression.Lambda<Func<object, IEnumerable>>(Expression.Convert(parts, typeof(IEnumerable)), noun).Compile();
    }
}
