using Beehive.Platform.Files;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A person's recording of an Easy Read text, or of one block of it. It is played only where those are still the very words.</summary>
public sealed class Voice
{
    public const int LongestBy = 200;

    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public long TwinId { get; init; }

    /// <summary>The version that was read aloud.</summary>
    public int Number { get; init; }

    /// <summary>All of it; else one block.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Of the words and the picture that it belongs to.</summary>
    public string Mark { get; init; } = "";
    public string Hash { get; init; } = "";
    public UploadKind Kind { get; init; }

    /// <summary>A group or an office, never a person's name.</summary>
    public string By { get; init; } = "";
    public DateTimeOffset At { get; init; }

    public bool Fits(IReadOnlyList<Block> blocks) => IsWhole ? Mark == MarkOf(blocks) : blocks.Any(x => TwinVersion.MarkOf(x) == Mark);

    public static string MarkOf(IReadOnlyList<Block> blocks) => TwinVersion.MarkOf(string.Join('\n', blocks.Select(x => TwinVersion.MarkOf(x))));
}

public sealed class VoiceTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<Voice>(v =>
    {
        v.ToTable("Voices").HasIndex(x => x.TwinId);
        v.HasOne<Twin>().WithMany().HasForeignKey(x => x.TwinId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>The recordings of one Easy Read page, by what they belong to.</summary>
public sealed class Voices(Store store)
{
    private static readonly Compiled<string, Voice> ForThingAt = new((store, standard) => store.Set<Voice>()
        .Where(v => store.Set<Twin>().Any(t => t.Id == v.TwinId && store.Set<Thing>().Any(x => x.Id == t.ThingId && x.Address == standard))).OrderBy(x => x.Id));

    private readonly Dictionary<string, string> blocks = new(StringComparer.Ordinal);

    /// <summary>Of the whole text.</summary>
    public string? Whole { get; private set; }

    /// <summary>Where the recording of a block is; null when there is none, or its words have changed since.</summary>
    public string? Of(Block block) => blocks.Count == 0 ? null : blocks.GetValueOrDefault(TwinVersion.MarkOf(block));

    /// <summary>Looks for those of the thing whose standard view has this address. Most have none, and that is one short question.</summary>
    public async Task FindAsync(string standard, string root, CancellationToken cancel)
    {
        var found = await ForThingAt.ListAsync(store, standard, cancel);
        if (found.Count == 0) return;
        var twin = found[0].TwinId;
        if (await store.Twins.Include(x => x.Versions).FirstOrDefaultAsync(x => x.Id == twin, cancel) is not { Published: { } version }) return;
        foreach (var voice in found.Where(x => x.Fits(version.Blocks)))
        {
            var address = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{root}/easy-voices/{voice.Id}");
            if (voice.IsWhole) Whole = address;
            else blocks[voice.Mark] = address;
        }
    }
}
