using Beehive.Platform;

namespace Beehive.Places;

/// <summary>A council area with its boards: everything of it stays apart from every other place.</summary>
public sealed partial class Place : Noun
{
    private Place()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>What stands in the header: Thurrock partnership boards.</summary>
    public string SiteName { get; private set; } = "";

    /// <summary>The big sentence on the home page.</summary>
    public string? Welcome { get; private set; }
    public string? About { get; private set; }
    public string? Gss { get; private set; }
    public Nation? Nation { get; private set; }
    public string Zone { get; private set; } = DefaultZone;
    public Contact? Contact { get; private set; }
    public Look Look { get; private set; } = Look.Default;
    public Licence? Licence { get; private set; }

    /// <summary>The place's own words for ours.</summary>
    public IReadOnlyDictionary<string, string> Words { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The papers that the records cite.</summary>
    public IReadOnlyList<SourcePaper> Sources { get; private set; } = [];
    public string? Note { get; private set; }

    public const string DefaultZone = "Europe/London";

    public override Entry Entry => new("place", SiteName, PlainWords.Of(Name, Welcome, About, Note));
}

public enum Nation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

/// <summary>The office that helps people of this place.</summary>
public sealed record Contact(string Office, string? Phone = null, string? Email = null, string? Post = null);

/// <summary>Under which terms the place's data may be used.</summary>
public sealed record Licence(string Name, string? Url = null, string? Statement = null);

/// <summary>A paper that facts were taken from.</summary>
public sealed record SourcePaper(string Id, string Title, string? By = null, Platform.Time.PartialDate? Date = null, string? Url = null);
