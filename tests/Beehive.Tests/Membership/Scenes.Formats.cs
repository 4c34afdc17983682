using System.Globalization;
using Beehive.Accounts;
using Beehive.EasyRead;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Tests.Membership;

/// <summary>Somebody without email needs a meeting of carers in large print.</summary>
public static partial class Scenes
{
    private static async Task AskForFormatAsync(SiteUnderTest site)
    {
        using var anybody = new Person(site);
        await anybody.SendAsync("/testing/boards/carers/meetings/planned/another-format", ("format", "large-print"), ("phone", "01632 960 700"));
        await using var store = site.Under.Database.Read();
        var asker = await store.FormatAskers.SingleAsync(Xunit.TestContext.Current.CancellationToken);
        (Sent["wanted"], Sent["asker"]) = (asker.RequestId.ToString(CultureInfo.InvariantCulture), asker.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A paper in Polish, and one in large print that nobody has looked at.</summary>
    private static async Task OfferFormatsAsync(SiteUnderTest site)
    {
        await site.PlantAsync("testing", "meeting", """{"id":"fair","title":"A fair","slug":"fair","kind":"event","date":"2026-10-01","state":"planned"}""");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var (kind, language) in ((string, string)[])[("other-language", "pl"), ("large-print", "")])
        {
            var work = await secretary.SendAsync("/testing/papers/report/add-format", ("kind", kind), ("language", language), ("made-by", "Translation office"), ("text", "Słowa."));
            Sent["work"] = work.Location![(work.Location!.LastIndexOf('/') + 1)..];
            if (kind == "other-language") Sent["format"] = (await secretary.SendAsync(work.Location!, ("decision", "publish"))).Location!["/testing/formats/".Length..];
        }
    }

    private static SceneAddress FormatAddress(string route) => new(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{work:long}", Sent["work"], StringComparison.Ordinal).Replace("{format}", Sent["format"], StringComparison.Ordinal), "carers")
    {
        Opens = [Role.Secretary, Role.PartnershipManager],
    };

    /// <summary>An event belongs to no board, so whoever looks after the place adds its formats.</summary>
    private static SceneAddress EventFormat { get; } = new("/testing/events/fair/add-format", null) { Opens = [Role.PartnershipManager] };

    private static SceneAddress WantedAddress(string route) => new(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{wanted:long}", Sent["wanted"], StringComparison.Ordinal).Replace("{asker:long}", Sent["asker"], StringComparison.Ordinal), "carers")
    {
        Opens = [Role.Secretary, Role.PartnershipManager],
    };
}
