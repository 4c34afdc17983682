using Beehive.Accounts;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Beehive.EasyRead;

public sealed class TwinTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var twin = model.Noun<Twin>("Twins");
        twin.Ignore(x => x.Published).Ignore(x => x.Prepared).Ignore(x => x.Title).Ignore(x => x.IsOlder).Ignore(x => x.WorkAddress);
        twin.PointsAt(nameof(Twin.ThingId));
        twin.HasIndex(x => x.ThingId).IsUnique();
        twin.Property(x => x.Answers).HasJson();
        twin.HasMany(x => x.Versions).WithOne().HasForeignKey(x => x.TwinId);
        twin.HasMany(x => x.Checks).WithOne().HasForeignKey(x => x.TwinId);
        model.Entity<TwinVersion>(v =>
        {
            v.ToTable("TwinVersions").HasKey(x => new { x.TwinId, x.Number });
            v.Property(x => x.Blocks).HasConversion(
                new ValueConverter<IReadOnlyList<Block>, string>(x => Written(x), x => ReadBack(x)),
                new ValueComparer<IReadOnlyList<Block>>((a, b) => Written(a!) == Written(b!), x => Written(x).GetHashCode(StringComparison.Ordinal), x => x));
            v.Ignore(x => x.IsPublished);
        });
        model.Entity<TwinCheck>(c =>
        {
            c.ToTable("TwinChecks").HasKey(x => new { x.TwinId, x.Order });
            c.Property(x => x.Blocks).HasJson();
        });
        model.Entity<TwinAuthor>(a =>
        {
            a.ToTable("TwinAuthors").HasKey(x => x.TwinId);
            a.Property(x => x.TwinId).ValueGeneratedNever();
            a.HasOne<Twin>().WithOne().HasForeignKey<TwinAuthor>(x => x.TwinId).OnDelete(DeleteBehavior.Cascade);
            a.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId).OnDelete(DeleteBehavior.Restrict);
        });
    }

    /// <summary>As they stand in the exchange format.</summary>
    private static string Written(IReadOnlyList<Block> blocks) => ExchangeJson.Write(blocks.Select(BlockLine.Of));

    private static Block[] ReadBack(string text) => [.. ExchangeJson.Read<List<BlockLine>>(text).Select(x => x.Block)];
}

public static class TwinStore
{
    extension(Store store)
    {
        public DbSet<Twin> Twins => store.Set<Twin>();
        public DbSet<TwinVersion> TwinVersions => store.Set<TwinVersion>();
        public DbSet<TwinAuthor> TwinAuthors => store.Set<TwinAuthor>();
    }
}
