using System.Globalization;

namespace Beehive.Meetings;

/// <summary>Ids that sort as things came in and tell no hour; no two installations make the same.</summary>
public static class InOrder
{
    public static string Key(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:D12}-{Guid.NewGuid().ToString("N")[..12]}");
}
