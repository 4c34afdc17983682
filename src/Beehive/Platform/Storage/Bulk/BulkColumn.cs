using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Beehive.Platform.Storage.Bulk;

/// <summary>One column of a table: how its value is read from an object and told to the database. Made from the model, so that no SQL is written for each noun.</summary>
public sealed class BulkColumn
{
    private readonly RelationalTypeMapping mapping;

    public BulkColumn(IProperty property, IForeignKey? owner)
    {
        mapping = property.GetRelationalTypeMapping();
        Name = property.GetColumnName();
        IsOwner = owner is not null && owner.Properties.Contains(property);
        IsKey = property.IsPrimaryKey();
        MayBeNull = property.IsNullable;
        PointsAtNoun = !IsOwner && property.GetContainingForeignKeys().Any();
        Read = Compile(property, mapping.Converter?.ConvertToProviderExpression);
    }

    public string Name { get; }

    /// <summary>Holds the number of the noun that the row is a part of.</summary>
    public bool IsOwner { get; }
    public bool IsKey { get; }
    public bool MayBeNull { get; }

    /// <summary>Holds the number of another noun, which must be in the database.</summary>
    public bool PointsAtNoun { get; }

    /// <summary>The value as the database keeps it; DBNull when there is none.</summary>
    public Func<object, object> Read { get; }

    public void Add(DbCommand command) => command.Parameters.Add(mapping.CreateParameter(command, "@" + Name, null, nullable: true));

    private static Func<object, object> Compile(IProperty property, LambdaExpression? converter)
    {
        var row = Expression.Parameter(typeof(object));
        var value = Expression.Property(Expression.Convert(row, property.DeclaringType.ClrType), property.PropertyInfo!);
        var mayBeNull = !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;
        Expression told = Nullable.GetUnderlyingType(value.Type) is null ? value : Expression.Property(value, "Value");
        if (converter is not null) told = Expression.Invoke(converter, Expression.Convert(told, converter.Parameters[0].Type));
        told = Expression.Convert(told, typeof(object));
        if (mayBeNull) told = Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(DBNull.Value, typeof(object)), told);
        return Expression.Lambda<Func<object, object>>(told, row).Compile();
    }
}
