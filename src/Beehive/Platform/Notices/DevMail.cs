using System.Net;
using System.Text.RegularExpressions;
using Beehive.Platform.Web;

namespace Beehive.Platform.Notices;

/// <summary>Letters in the folder, for whoever builds or tries Beehive on their own machine. Letters hold links that open doors, so nobody else may see them.</summary>
public sealed partial class DevMail(SiteSettings settings, Origin origin)
{
    private static readonly string[] OfAProxy = ["Forwarded", "X-Real-IP", "Via", "True-Client-IP", "CF-Connecting-IP"];
    private static readonly string[] OfAProxyBegins = ["X-Forwarded-", "X-Original-"];

    /// <summary>Null where letters go to people, and for everybody who is not at this machine.</summary>
    public FolderPost? For(HttpContext context) => settings.Post is FolderPost folder && origin.IsThisMachine && settings.Proxies.Count == 0 && IsLocal(new HostString(context.Request.Headers.Host.ToString()).Host)
        && (context.Connection.RemoteIpAddress is not { } from || IPAddress.IsLoopback(from))
        && !context.Request.Headers.Keys.Any(IsOfAProxy) ? folder : null;

    /// <summary>A proxy on this machine that says nothing of itself mostly hands on by what name it was asked.</summary>
    private static bool IsLocal(string host) => host == "localhost" || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static bool IsOfAProxy(string header) => OfAProxy.Contains(header, StringComparer.OrdinalIgnoreCase) || OfAProxyBegins.Any(x => header.StartsWith(x, StringComparison.OrdinalIgnoreCase));

    /// <summary>Paragraphs, lines, and in each line words and links to this site.</summary>
    public IEnumerable<IEnumerable<IEnumerable<(string Words, bool IsLink)>>> Pieces(string text) =>
        text.TrimEnd('\n').Split("\n\n").Select(x => x.Split('\n').Select(Line));

    private IEnumerable<(string Words, bool IsLink)> Line(string line)
    {
        var at = 0;
        foreach (Match link in Link().Matches(line))
        {
            if (!link.Value.StartsWith(origin.Of("/"), StringComparison.Ordinal)) continue;
            yield return (line[at..link.Index], false);
            yield return (link.Value, true);
            at = link.Index + link.Length;
        }
        yield return (line[at..], false);
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Link();
}
