using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Beehive.Platform.Notices;

/// <summary>A letter read back from the wire, strictly: what Mime writes and nothing else.</summary>
public sealed partial record Mail(IReadOnlyList<KeyValuePair<string, string>> Headers, string Text, string? Html)
{
    public string Of(string header) => Headers.FirstOrDefault(x => x.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value ?? "";

    public static Mail Read(string wire)
    {
        var (headers, body) = Split(wire);
        var type = headers.First(x => x.Key == "Content-Type").Value;
        if (!type.StartsWith("multipart/alternative", StringComparison.Ordinal)) return new(headers, Decoded(headers, body), null);
        var line = "--" + type[(type.IndexOf('"', StringComparison.Ordinal) + 1)..^1];
        if (body.Split(line) is not [_, var plain, var html, "--\r\n"]) throw new FormatException("A letter has two parts, or one.");
        return new(headers, Part(plain, "plain"), Part(html, "html"));
    }

    private static string Part(string part, string kind)
    {
        var (headers, body) = Split(part["\r\n".Length..^"\r\n".Length]);
        if (headers[0].Value != $"text/{kind}; charset=utf-8") throw new FormatException($"The part should be {kind}.");
        return Decoded(headers, body);
    }

    private static (List<KeyValuePair<string, string>> Headers, string Body) Split(string wire)
    {
        var end = wire.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var lines = wire[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
        return ([.. lines.Select(x => x.Split(": ", 2)).Select(x => KeyValuePair.Create(x[0], Words(x[1])))], wire[(end + 4)..]);
    }

    /// <summary>White space between encoded words is none.</summary>
    private static string Words(string value) => Encoded().Replace(Between().Replace(value, "?==?"), x => Encoding.UTF8.GetString(Convert.FromBase64String(x.Groups["words"].Value)));

    private static string Decoded(List<KeyValuePair<string, string>> headers, string body)
    {
        if (headers.Single(x => x.Key == "Content-Transfer-Encoding").Value != "quoted-printable") throw new FormatException("A letter is written in quoted-printable.");
        var bytes = new MemoryStream();
        var text = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.WriteByte((byte)text[i]);
                continue;
            }
            bytes.WriteByte(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            i += 2;
        }
        return Encoding.UTF8.GetString(bytes.ToArray()).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"=\?utf-8\?B\?(?<words>[A-Za-z0-9+/=]+)\?=", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"\?=\s+=\?", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Between();
}
