namespace Beehive.Platform;

/// <summary>Which addresses may be made into links.</summary>
public static class Links
{
    /// <summary>An absolute web address, and nothing that a browser would run.</summary>
    public static bool IsWeb(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0 && !address.Any(char.IsControl) && !address.Contains('\\', StringComparison.Ordinal);
}
