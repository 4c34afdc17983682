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

    private static SceneAddress WantedAddress(string route) => new(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{wanted:long}", Sent["wanted"], StringComparison.Ordinal).Replace("{asker:long}", Sent["asker"], StringComparison.Ordinal), "carers")
    {
        Opens = [Role.Secretary, Role.PartnershipManager],
    };
}
