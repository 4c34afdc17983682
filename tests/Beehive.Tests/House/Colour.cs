using System.Globalization;
using System.Text.RegularExpressions;

namespace Beehive.Tests.House;

/// <summary>A colour of the style sheet, and how well it stands out from another (WCAG 2.2, relative luminance).</summary>
internal readonly partial record struct Colour(double Red, double Green, double Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    public static Colour Parse(string text)
    {
        var hex = text.TrimStart('#');
        if (hex.Length == 3)
            hex = string.Concat(hex.Select(digit => new string(digit, 2)));
        double Part(int at) => int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return new(Part(0), Part(2), Part(4));
    }

    public Colour Mixed(Colour other, double share) => new(
        (Red * share) + (other.Red * (1 - share)), (Green * share) + (other.Green * (1 - share)), (Blue * share) + (other.Blue * (1 - share)));

    public double Against(Colour other)
    {
        var (lighter, darker) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double Luminance => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(double part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : Math.Pow(((part / 255) + 0.055) / 1.055, 2.4);

    /// <summary>The tokens of one scheme, worked out as the browser does: a variable stands for its value, a mix for its colour.</summary>
    public static Dictionary<string, Colour> Tokens(string css, bool dark)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match block in RootBlock().Matches(css))
        {
            if (block.Groups["dark"].Success && !dark)
                continue;
            foreach (Match token in Declaration().Matches(block.Groups["all"].Value))
                texts[token.Groups["name"].Value] = token.Groups["value"].Value.Trim();
        }
        var names = texts.Keys.Where(name => !name.StartsWith("--govuk", StringComparison.Ordinal));
        return names.Select(name => (name, colour: Resolve(texts[name], texts))).Where(one => one.colour is not null)
            .ToDictionary(one => one.name[2..], one => one.colour!.Value, StringComparer.Ordinal);
    }

    private static Colour? Resolve(string text, Dictionary<string, string> texts) =>
        text.StartsWith('#') ? Parse(text)
        : Variable().Match(text) is { Success: true } variable ? Resolve(texts[variable.Groups["name"].Value], texts)
        : Mix().Match(text) is { Success: true } mix
            ? Resolve(texts[mix.Groups["name"].Value], texts)!.Value
                .Mixed(White, double.Parse(mix.Groups["share"].Value, CultureInfo.InvariantCulture) / 100)
        : null;

    [GeneratedRegex(@"(?<dark>@media screen and \(prefers-color-scheme: ?dark\)\{)?:root\{(?<all>[^{}]*)\}")]
    private static partial Regex RootBlock();

    [GeneratedRegex("(?<name>--[a-z-]+):(?<value>[^;]+)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^var\((?<name>--[a-z-]+)\)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^color-mix\(in srgb, ?var\((?<name>--[a-z-]+)\) (?<share>\d+)%, ?#fff\)$")]
    private static partial Regex Mix();
}
