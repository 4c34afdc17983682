using System.Globalization;
using Beehive.Accounts;

namespace Beehive.Issues.Own;

/// <summary>
/// How often a code may be tried. From one network, for one number, waits grow: a quarter of an hour, an hour, a day. All strangers together get a thousand tries a day for one number: with
/// four hundred million codes that is nothing. Whoever was here before has tries of their own.
/// </summary>
public static class CodeLimits
{
    /// <summary>A library or a day centre has one network for all.</summary>
    private const int MostOfNetwork = 60;
    private const int MostOfStrangers = 1000;

    /// <returns>What begins anew when the code is right, and what many share.</returns>
    public static (Limit[] Own, Limit[] Shared) Of(HttpContext context, long place, int number)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"found:{place}:{number}");
        if (WasHere.Known(context, place, number) is { } browser) return (Growing($"{what}:{browser}"), []);
        if (Tries.Network(context) is not { } network) return (Growing(what + ":none"), [new Limit(what, MostOfStrangers, TimeSpan.FromDays(1))]);
        return (Growing($"{what}:{network}"), [new Limit(what, MostOfStrangers, TimeSpan.FromDays(1)), new Limit("found:network:" + network, MostOfNetwork, TimeSpan.FromMinutes(15))]);
    }

    private static Limit[] Growing(string mark) => [new(mark + ":quarter", 10, TimeSpan.FromMinutes(15)), new(mark + ":hour", 20, TimeSpan.FromHours(1)), new(mark + ":day", 40, TimeSpan.FromDays(1))];
}
