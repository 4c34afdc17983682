using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Beehive.Platform.Storage;

/// <summary>
/// An enum's member as the exchange format writes it. Not generic, as Entity Framework's own converters are: the enums are many, and the machine code
/// of generics over each of them would be made anew at every start.
/// </summary>
public abstract class EnumConverter(Type type) : ValueConverter(To(type), From(type))
{
    private static readonly MethodInfo Kebab = typeof(Conversions).GetMethod(nameof(Conversions.Kebab))!;
    private static readonly MethodInfo Unkebab = typeof(Conversions).GetMethod(nameof(Conversions.Unkebab))!;

    public override Func<object?, object?> ConvertToProvider => x => x is null ? null : Conversions.KebabOf(x);

    public override Func<object?, object?> ConvertFromProvider => x => x is null ? null : Conversions.UnkebabOf(type, (string)x);

    public override Expression ConstructorExpression => throw new NotSupportedException("There is no compiled model.");

    public override Type ModelClrType => type;

    public override Type ProviderClrType => typeof(string);

    private static LambdaExpression To(Type type)
    {
        var value = Expression.Parameter(type, "x");
        return Expression.Lambda(Expression.Call(Kebab.MakeGenericMethod(type), value), value);
    }

    private static LambdaExpression From(Type type)
    {
        var text = Expression.Parameter(typeof(string), "x");
        return Expression.Lambda(Expression.Call(Unkebab.MakeGenericMethod(type), text), text);
    }
}

/// <summary>Two members are the same when they are equal. As expressions, so that little stands in what is generic; see <see cref="EnumConverter"/>.</summary>
public static class EnumComparison
{
    public static LambdaExpression Same(Type type)
    {
        var (left, right) = (Expression.Parameter(type, "a"), Expression.Parameter(type, "b"));
        return Expression.Lambda(Expression.Equal(left, right), left, right);
    }

    public static LambdaExpression Hash(Type type)
    {
        var value = Expression.Parameter(type, "x");
        return Expression.Lambda(Expression.Convert(value, typeof(int)), value);
    }

    public static LambdaExpression Itself(Type type)
    {
        var value = Expression.Parameter(type, "x");
        return Expression.Lambda(value, value);
    }
}
