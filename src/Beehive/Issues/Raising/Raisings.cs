using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Raising;

/// <summary>How much is taken in from one network, so that nobody fills a place with made-up issues.</summary>
internal static class Raisings
{
    /// <summary>A library or a day centre has one network for all.</summary>
    private const int MostAnHour = 60;

    public static async Task<Refusal?> TooManyAsync(Tries tries, HttpContext context, CancellationToken cancel)
    {
        if (Tries.Network(context) is not { } network) return null;
        var wait = await tries.CountAsync([new Limit("raised:network:" + network, MostAnHour, TimeSpan.FromHours(1))], cancel);
        return wait is { } time ? Waiting.Tell(context, time, "Very many people tell us something from your network just now. Wait {0}, then send it. Your answers are kept.") : null;
    }
}
