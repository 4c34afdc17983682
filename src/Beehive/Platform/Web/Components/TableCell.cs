using System.Globalization;

namespace Beehive.Platform.Web.Components;

/// <summary>One cell of a table.</summary>
public sealed record TableCell : Fragment
{
    /// <summary>"numeric" for numbers.</summary>
    public string? Format { get; init; }

    public int? Colspan { get; init; }
    public int? Rowspan { get; init; }

    internal void WriteRest(Markup markup) => markup
        .Attribute("colspan", Colspan?.ToString(CultureInfo.InvariantCulture))
        .Attribute("rowspan", Rowspan?.ToString(CultureInfo.InvariantCulture))
        .Attributes(Attributes).Raw(">").Content(this);
}
