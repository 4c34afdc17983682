using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Incoming;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;

namespace Beehive.Platform.Web;

/// <summary>What the site needs to run.</summary>
public sealed record SiteSettings(Database Database, FileStore Files, TimeProvider Clock)
{
    /// <summary>Where it listens.</summary>
    public IReadOnlyList<string> Urls { get; init; } = ["http://localhost:5080"];

    /// <summary>The address that people know. Links in feeds and files are built from it, never from what a request says.</summary>
    public string Origin { get; init; } = "http://localhost:5080";

    /// <summary>Where letters are handed over; without one they wait in the outbox.</summary>
    public IPost? Post { get; init; }

    /// <summary>Where answers to letters come in; without it nobody can answer a letter.</summary>
    public Replies? Replies { get; init; }

    /// <summary>What people may send.</summary>
    public UploadSettings Uploads { get; init; } = new();

    /// <summary>The scanner that what people send is shown to; with none, files say that they were not checked.</summary>
    public VirusCheck Viruses { get; init; } = VirusCheck.At(null);

    /// <summary>The council's own sign-in, where it is set up.</summary>
    public SingleSignOn? SingleSignOn { get; init; }

    /// <summary>Proxies in front, beside those on this machine: what they say of a visitor's address is believed.</summary>
    public IReadOnlyList<System.Net.IPAddress> Proxies { get; init; } = [];

    /// <summary>False only while the making of pages is measured: every page is then made from the database each time.</summary>
    public bool KeepsPages { get; init; } = true;

    /// <summary>False only while it is measured what explaining hard words costs.</summary>
    public bool Explains { get; init; } = true;

    /// <summary>True only while reading is measured.</summary>
    public bool Yardstick { get; init; }
}

/// <summary>Builds absolute addresses from the configured origin.</summary>
public sealed class Origin(SiteSettings settings)
{
    private readonly string origin = settings.Origin.TrimEnd('/');

    public string Of(string address) => origin + address;

    public string Host => new Uri(origin).Host;

    /// <summary>Only whoever sits at this machine uses the site.</summary>
    public bool IsThisMachine => new Uri(origin).IsLoopback;

    public bool IsSecure { get; } = settings.Origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
