using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Beehive.Platform.Storage;

/// <summary>What every noun's table has in common.</summary>
public static class NounMapping
{
    public static EntityTypeBuilder<T> Noun<T>(this ModelBuilder model, string table) where T : Noun
    {
        var noun = model.Entity<T>();
        noun.ToTable(table);
        noun.Property(x => x.Id).ValueGeneratedNever();
        noun.HasIndex(x => new { x.PlaceId, x.Key }).IsUnique();
        noun.Ignore(x => x.Facts);
        noun.Ignore(x => x.Entry);
        return noun;
    }

    /// <summary>Points at a registered thing of any kind, which must be there.</summary>
    public static void PointsAt<T>(this EntityTypeBuilder<T> noun, string property) where T : class =>
        noun.HasOne<Thing>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Restrict);
}

/// <summary>A small value that is always read and written whole, kept as JSON text.</summary>
public static class JsonMapping
{
    public static void HasJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(x => Written(x), x => Exchange.ExchangeJson.Read<T>(x)),
        new ValueComparer<T>((a, b) => Written(a!) == Written(b!), x => Written(x).GetHashCode(StringComparison.Ordinal), x => x));

    private static string Written<T>(T value) => Exchange.ExchangeJson.Write(value);
}
