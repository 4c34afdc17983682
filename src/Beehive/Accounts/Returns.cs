namespace Beehive.Accounts;

/// <summary>Where somebody goes after signing in: only an address of this site, never one that a link from elsewhere has chosen.</summary>
public static class Returns
{
    private const int Longest = 500;

    public static string? Of(string? address) => address is { Length: > 1 and <= Longest } && address[0] == '/' && address[1] is not ('/' or '\\')
        && !address.Any(c => char.IsControl(c) || c == '\\' || c == '\u2028') && !Uri.UnescapeDataString(address).StartsWith("//", StringComparison.Ordinal)
        && !Uri.UnescapeDataString(address).StartsWith("/\\", StringComparison.Ordinal) ? address : null;

    /// <summary>Where they were going, or the work of this place, or the list of places.</summary>
    public static string Or(string? address, string root) => Of(address) ?? (root.Length > 0 ? root + "/my-work" : "/");
}
