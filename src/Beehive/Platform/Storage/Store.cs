using System.Reflection;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage;

/// <summary>Everything Beehive keeps. It shows only what the viewer may see, and only of one place; the default is nobody and nowhere.</summary>
public abstract class Store(DbContextOptions options) : DbContext(options)
{
    /// <summary>Handed out, and not given back yet.</summary>
    private bool isLeased;

    /// <summary>The place looked at. Given anew at each lease.</summary>
    public long PlaceId { get; private set; }

    /// <summary>Up to which level rows are shown; -1 shows nothing.</summary>
    public Visibility Sees { get; private set; } = (Visibility)(-1);

    /// <summary>What is shown besides: see <see cref="Viewer.Sights"/>.</summary>
    public IReadOnlyList<long> Sights { get; private set; } = [];

    public DbSet<Thing> Things => Set<Thing>();
    public DbSet<FormerAddress> FormerAddresses => Set<FormerAddress>();
    public DbSet<Freshness> Freshness => Set<Freshness>();
    public DbSet<AuditLine> AuditLines => Set<AuditLine>();

    public Store Look(long placeId, Viewer viewer)
    {
        isLeased = true;
        (PlaceId, Sees, Sights) = (placeId, viewer.Sees, viewer.Sights);
        return this;
    }

    public override void Dispose()
    {
        if (isLeased) LetGo();
        isLeased = false;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    public override async ValueTask DisposeAsync()
    {
        if (isLeased) await LetGoAsync();
        isLeased = false;
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives back what it holds while it is leased.</summary>
    protected virtual void LetGo()
    {
    }

    protected virtual ValueTask LetGoAsync() => default;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        Map(modelBuilder);
        foreach (var tables in AllTables()) tables.Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().ToList())
        {
            if (typeof(IHideable).IsAssignableFrom(entity.ClrType)) Hide(modelBuilder, entity);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Conversions.Instant>();
        configurationBuilder.Properties<PartialDate>().HaveConversion<Conversions.Date>();
        configurationBuilder.Properties<TimeOnly>().HaveConversion<Conversions.Hour>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<Conversions.Words, Conversions.WordsComparer>();
        // Told beforehand, so that Entity Framework makes no converter to numbers for each of them first.
        foreach (var words in Enums) configurationBuilder.Properties(words, x => x.HaveConversion(Conversions.ForEnum(words), Conversions.ComparerForEnum(words)));
    }

    private static void Map(ModelBuilder model)
    {
        model.Ignore<Noun>().Ignore<Fact>();
        model.Entity<Thing>(t =>
        {
            t.ToTable("Things").Property(x => x.Id).ValueGeneratedNever();
            t.HasIndex(x => x.Address).IsUnique();
            t.HasIndex(x => new { x.PlaceId, x.Kind, x.Id });
        });
        model.Entity<FormerAddress>(f => f.ToTable("FormerAddresses").HasKey(x => x.Address));
        model.Entity<FormerAddress>().HasOne<Thing>().WithMany().HasForeignKey(x => x.ThingId).OnDelete(DeleteBehavior.Cascade);
        model.Entity<Numbers>(n => n.ToTable("Numbers").Property(x => x.Id).ValueGeneratedNever());
        model.Entity<Freshness>(f =>
        {
            f.ToTable("Freshness").HasKey(x => x.PlaceId);
            f.Property(x => x.PlaceId).ValueGeneratedNever();
        });
    }

    private static IEnumerable<Type> Enums => typeof(Store).Assembly.GetTypes().Where(x => x.IsEnum && x != typeof(Visibility) && !x.IsNested);

    private static IEnumerable<ITables> AllTables() => typeof(Store).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false, IsInterface: false } && typeof(ITables).IsAssignableFrom(t))
        .OrderBy(t => t.FullName, StringComparer.Ordinal)
        .Select(t => (ITables)Activator.CreateInstance(t)!);

    private void Hide(ModelBuilder model, IMutableEntityType entity) => typeof(Store)
        .GetMethod(nameof(HideRows), BindingFlags.NonPublic | BindingFlags.Instance)!
        .MakeGenericMethod(entity.ClrType).Invoke(this, [model]);

    private void HideRows<T>(ModelBuilder model) where T : class, IHideable
    {
        model.Entity<T>().HasQueryFilter(Filters.Place, x => x.PlaceId == PlaceId);
        model.Entity<T>().HasQueryFilter(Filters.Viewer, x => x.Visibility <= Sees || Sights.Contains((x.CircleId * Viewer.Levels) + (int)x.Visibility));
    }
}

/// <summary>The names of the two filters that make the one visibility rule.</summary>
public static class Filters
{
    public const string Place = nameof(Place);
    public const string Viewer = nameof(Viewer);
}
