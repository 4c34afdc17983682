using Beehive.Platform;

namespace Beehive.Topics;

/// <summary>What people look for, in their own words: it leads to the board that has it, to an office that can be called, and to whoever helps.</summary>
public sealed partial class Topic : Noun
{
    private Topic()
    {
    }

    public string Name { get; private set; } = "";

    /// <summary>Other words for it, as people say them: "bus", "hospital transport".</summary>
    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>The board that has it; none while nobody does.</summary>
    public long? BoardId { get; private set; }

    /// <summary>The office to ask.</summary>
    public string? Office { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>Services that help with it.</summary>
    public IReadOnlyList<TopicHelp> Services { get; private set; } = [];

    protected override long LeadingBoard => BoardId ?? 0;

    public override Entry Entry => new("topic", Name, PlainWords.Of([string.Join(", ", Words), Office, .. Services.SelectMany(x => (string?[])[x.Name, x.For])]), null, BoardId is { } board ? [board] : []);

    /// <summary>Everything that it is called by.</summary>
    public IEnumerable<string> Names => [Name, .. Words];

    public bool IsShown => Visibility == Visibility.Public;

    public static Refusal? Add(TopicTold told, string placeAddress, string key, Act act, out Topic? topic)
    {
        topic = null;
        if (told.Refused is { } refusal) return refusal;
        topic = new Topic { Key = key, Address = $"{placeAddress}/who/{key}" };
        topic.Say(told);
        topic.Record(new TopicAdded(act, topic));
        return null;
    }

    public Refusal? Change(TopicTold told, Act act)
    {
        if (told.Refused is { } refusal) return refusal;
        Say(told);
        Enclose();
        Record(new TopicChanged(act, this));
        return null;
    }

    /// <summary>It leads nowhere any more. Nothing is lost: it can be shown again.</summary>
    public Refusal? TakeOff(Act act)
    {
        if (!IsShown) return new("It is taken off already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in one sentence.");
        Visibility = Visibility.Draft;
        Record(new TopicTakenOff(act, this));
        return null;
    }

    public Refusal? ShowAgain(Act act)
    {
        if (IsShown) return new("Everybody can see it already.");
        Visibility = Visibility.Public;
        Record(new TopicShownAgain(act, this));
        return null;
    }

    private void Say(TopicTold told) =>
        (Name, Words, BoardId, Office, Phone, Services) = (told.Name.Trim(), told.Words, told.BoardId, told.Office, told.Phone, told.Services);
}

/// <summary>A service that helps with a topic: its name, what for, and how it is reached.</summary>
public sealed record TopicHelp(string Name, string? For = null, string? Phone = null, string? Address = null, string? Web = null)
{
    public const int Longest = 200;

    public Refusal? NameRefused => string.IsNullOrWhiteSpace(Name) ? new("Name the service.") : Long(Name);

    public Refusal? ForRefused => Long(For);

    public Refusal? PhoneRefused => TopicTold.CheckPhone(Phone);

    public Refusal? AddressRefused => Long(Address);

    public Refusal? WebRefused => Web is null ? null : !Links.IsWeb(Web) ? new("Write a whole web address, for example https://www.example.org.") : Long(Web);

    public Refusal? Refused => NameRefused ?? ForRefused ?? PhoneRefused ?? AddressRefused ?? WebRefused;

    private static Refusal? Long(string? text) => text is { Length: > Longest } ? new("That is longer than {0} letters. Write it shorter.", Longest) : null;
}
