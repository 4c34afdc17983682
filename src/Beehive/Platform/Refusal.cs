using System.Globalization;

namespace Beehive.Platform;

/// <summary>A rule says no, in words that a person can read. A template with arguments, so that it can be translated.</summary>
public sealed record Refusal(string Template, params object[] Arguments)
{
    public override string ToString() => Arguments.Length == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, Arguments);
}
