using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>The Easy Read version of a thing as readers get it: <c>new EasyPage(wording, twin.Title, address).Told(twin, …).Add(twin.Blocks)</c>.</summary>
/// <param name="Checked">The last people's check, when people found every part of it good; otherwise null.</param>
/// <param name="LookedAt">People have looked at it, but not at every part as it is now.</param>
/// <param name="OlderSince">The day on which the original changed; null while this is up to date.</param>
public sealed record TwinOnPage(Twin Twin, TwinVersion Version, TwinCheck? Checked, bool LookedAt, DateTimeOffset? OlderSince)
{
    public string Title => Version.Title;

    public IReadOnlyList<Block> Blocks => Version.Blocks;

    /// <summary>The badge: no errors, which is so for each that is published, and checked by people.</summary>
    public bool HasBadge => Checked is not null;

    /// <summary>Puts it on a page: who checked it and when, whether it is older than what it explains, and its parts.</summary>
    /// <param name="page">Of its title, and of the address in the standard view.</param>
    /// <param name="called">What it explains, as a sentence goes on: "the paper". Of what is no text its page is older, and not the thing itself.</param>
    /// <param name="zone">Of the place.</param>
    public EasyPage On(EasyPage page, string called, TimeZoneInfo zone)
    {
        page.Tell(Checks());
        if (OlderSince is { } at) page.Lead("late", "See what changed", Twin.WorkAddress + "/changes", new Sentence("This is older than {0}.", called), Changed(called, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime)));
        return page.Add(Blocks);
    }

    /// <summary>Who checked it, and when.</summary>
    private Sentence[] Checks() => this switch
    {
        { Checked: { } check } => [new("People checked this page."), new("They are from {0}.", check.Group), new("They checked it on {0}.", Said.Date(check.On))],
        { LookedAt: true } => [new("People have not checked all of this yet.")],
        _ => [new("People with a learning disability have not checked this yet.")],
    };

    private static Sentence Changed(string called, DateOnly day) => new("{0} changed on {1}.", char.ToUpperInvariant(called[0]) + called[1..], Said.Day(day));
}

public static class TwinsOnPages
{
    extension(Store store)
    {
        /// <summary>What readers have of a thing in Easy Read; null when there is none.</summary>
        public async Task<TwinOnPage?> TwinOfAsync(long thing, CancellationToken cancel)
        {
            if (await store.Twins.Include(x => x.Versions).Include(x => x.Checks).AsSplitQuery().FirstOrDefaultAsync(x => x.ThingId == thing, cancel) is not { Published: { } version } twin) return null;
            return new(twin, version, twin.CheckOf(version), twin.Checks.Any(x => x.Number == version.Number), twin.OlderSince);
        }
    }
}
