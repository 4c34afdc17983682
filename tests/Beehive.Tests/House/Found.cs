using Xunit;

namespace Beehive.Tests.House;

/// <summary>Says every fault at once, each on a line of its own.</summary>
internal static class Found
{
    public static void Nothing(IEnumerable<string> faults)
    {
        var found = faults.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
