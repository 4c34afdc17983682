using System.Globalization;
using System.Text.Json;

namespace Beehive.Bench;

/// <summary>How something was measured.</summary>
public sealed record How(string Database = "SQLite", string Cache = "-", string Encoding = "-")
{
    public static readonly How Uncached = new(Cache: "off", Encoding: "identity");
}

/// <summary>What is wanted of a value or of a ratio.</summary>
public sealed record Bound(bool OfRatio, bool AtLeast, double Limit, double? Aim = null)
{
    public bool Holds(double value) => AtLeast ? value >= Limit : value <= Limit;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(OfRatio ? "ratio " : "")}{(AtLeast ? "≥" : "≤")} {Limit}{(Aim is { } aim ? $", aim {aim}" : "")}");
}

/// <summary>One line of the table.</summary>
/// <param name="Against">What it was measured against, in the same unit.</param>
public sealed record Row(string Name, double Value, string Unit, double? Against, double? Ratio, How How, Bound? Bound, string What)
{
    public bool? Holds => Bound is null ? null : Bound.Holds(Bound.OfRatio ? Ratio ?? double.NaN : Value);

    public static Row Of(string name, Pair pair, string unit, How how, Bound? bound, string what) => new(name, pair.A, unit, pair.B, pair.Ratio, how, bound, what);

    public string Json() => JsonSerializer.Serialize(new
    {
        name = Name, value = Rounded(Value), unit = Unit, against = Rounded(Against), ratio = Rounded(Ratio), database = How.Database, cache = How.Cache, encoding = How.Encoding,
    });

    public string Markdown() =>
        $"| {Name} | {Said(Value)} {Unit} | {Said(Against)} | {Said(Ratio)} | {Bound} | {Holds switch { true => "yes", false => "**no**", _ => "" }} | {How.Database} | {How.Cache} | {How.Encoding} | {What} |";

    /// <summary>Three figures that count; more would only pretend.</summary>
    private static double? Rounded(double? value) => value is null ? null : double.Parse(value.Value.ToString("G3", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Said(double? value) => Rounded(value) is { } number ? number.ToString("#,##0.####", CultureInfo.InvariantCulture) : "";
}
