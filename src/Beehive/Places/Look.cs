using System.Globalization;
using System.Text.RegularExpressions;
using Beehive.Platform;

namespace Beehive.Places;

/// <summary>The colours and the mark of a place. Colours that would be hard to read are refused.</summary>
public sealed partial record Look(string Place, string Honey, string? Mark = null)
{
    public static readonly Look Default = new("#123f5a", "#ffc533");

    private const string White = "#ffffff";
    private const string Ink = "#1b2230";

    public static Refusal? Check(Look look)
    {
        foreach (var colour in (string[])[look.Place, look.Honey])
            if (!Hex().IsMatch(colour)) return new Refusal("\"{0}\" is not a colour. Write it as # and six digits, for example #123f5a.", colour);
        if (Contrast(look.Place, White) is var onPlace and < 4.5)
            return new Refusal("White words on {0} would be hard to read: their contrast is {1} to 1 and must be at least 4.5 to 1. Choose a darker colour.", look.Place, Shown(onPlace));
        if (Contrast(look.Honey, Ink) is var onHoney and < 4.5)
            return new Refusal("Dark words on {0} would be hard to read: their contrast is {1} to 1 and must be at least 4.5 to 1. Choose a lighter colour.", look.Honey, Shown(onHoney));
        return null;
    }

    /// <summary>The contrast of two colours after WCAG 2.2, from 1 to 21.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => (0.2126 * Part(colour, 1)) + (0.7152 * Part(colour, 3)) + (0.0722 * Part(colour, 5));

    private static double Part(string colour, int start)
    {
        var part = int.Parse(colour.AsSpan(start, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    /// <summary>Rounded down, so that 4.49 is not shown as enough.</summary>
    private static string Shown(double contrast) => (Math.Floor(contrast * 10) / 10).ToString("0.0", CultureInfo.InvariantCulture);

    [GeneratedRegex("^#[0-9a-fA-F]{6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hex();
}
