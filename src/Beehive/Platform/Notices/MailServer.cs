using System.Security.Cryptography.X509Certificates;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Notices;

/// <summary>The server that letters are handed to: smtp://user:password@mail.example.org:587, or smtps:// where TLS comes first.</summary>
public sealed record MailServer(string Host, int Port)
{
    public string? User { get; init; }
    public string Password { get; init; } = "";

    /// <summary>TLS before the first word (port 465) instead of after STARTTLS.</summary>
    public bool TlsFirst { get; init; }

    /// <summary>False only for a relay on this machine, or where somebody wrote ?tls=no: letters hold links that open doors.</summary>
    public bool NeedsTls { get; init; } = true;

    /// <summary>Certificates to trust instead of those of this machine.</summary>
    public X509Certificate2Collection? Roots { get; init; }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{(TlsFirst ? "smtps" : "smtp")}://{Host}:{Port}";

    public static MailServer Parse(string written)
    {
        if (!Uri.TryCreate(written, UriKind.Absolute, out var url) || url.Scheme is not ("smtp" or "smtps") || url.Host.Length == 0
            || url.AbsolutePath is not ("" or "/") || url.Query is not ("" or "?tls=no"))
            throw new RefusedException(new("That is no mail server. Write it like smtp://user:password@mail.example.org:587 (a / @ or : in the password as %2F %40 %3A)."));
        var user = url.UserInfo.Split(':', 2);
        var here = url.IsLoopback;
        if (url.Query.Length > 0 && url.UserInfo.Length > 0 && !here) throw new RefusedException(new("A password is never sent without TLS. Leave out ?tls=no, or the user and the password."));
        return new(url.IdnHost, url.Port > 0 ? url.Port : url.Scheme == "smtps" ? 465 : 587)
        {
            User = user[0].Length == 0 ? null : Uri.UnescapeDataString(user[0]), Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : "",
            TlsFirst = url.Scheme == "smtps", NeedsTls = !here && url.Query.Length == 0,
        };
    }
}
