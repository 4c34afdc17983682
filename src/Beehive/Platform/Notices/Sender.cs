using System.Text.RegularExpressions;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Notices;

/// <summary>Who writes, as mail programs show it.</summary>
/// <param name="Address">As servers write it to each other.</param>
public sealed partial record Sender(string Address, string? Name)
{
    /// <param name="written">name@example.org, or Thurrock boards &lt;name@example.org&gt;</param>
    public static Sender Parse(string written)
    {
        var found = Shape().Match(written);
        var (name, address) = found.Success ? (found.Groups["name"].Value.Trim(' ', '"'), found.Groups["address"].Value) : ("", written.Trim());
        if (EmailAddress.ToWire(address) is not { } wire || name.Any(char.IsControl))
            throw new RefusedException(new("\"{0}\" cannot be the sender of emails. Write it like: Thurrock boards <boards@example.org>", written));
        return new(wire, name.Length == 0 ? null : name);
    }

    /// <summary>For letters that only go to a folder.</summary>
    public static Sender Of(string host) => new($"no-reply@{EmailAddress.AsciiOf(host) ?? "localhost"}", null);

    [GeneratedRegex("^(?<name>[^<>]*)<(?<address>[^<>]*)>$", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Shape();
}
