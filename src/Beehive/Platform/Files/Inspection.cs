using System.Globalization;
using System.Text.Json.Serialization;

namespace Beehive.Platform.Files;

/// <summary>How much a finding matters.</summary>
public enum Weight
{
    /// <summary>Good to know, and harmless.</summary>
    ToKnow,

    /// <summary>A person should decide whether readers may have it.</summary>
    ToDecide,

    /// <summary>Likely to tell readers what nobody meant to tell, or to do them harm.</summary>
    Serious,
}

/// <summary>
/// Something that was found in a file: what, where in it, how much it matters, what to do. Code is a short word for programs. What and ToDo are sentences of
/// ours, to be said through T; the arguments and Where come from the file and are shown as text.
/// </summary>
public sealed record Finding(string Code, Weight Weight, string What, IReadOnlyList<string> Arguments, string? Where, string ToDo)
{
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, What, [.. Arguments]) + (Where is null ? "" : $" ({Where})");
}

/// <summary>Everything that was found in a file.</summary>
public sealed record Inspection(IReadOnlyList<Finding> Findings)
{
    /// <summary>Somebody must look at it and decide before it can be public.</summary>
    [JsonIgnore]
    public bool NeedsDecision => Findings.Any(x => x.Weight >= Weight.ToDecide);

    public bool Found(string code) => Findings.Any(x => x.Code == code);
}
