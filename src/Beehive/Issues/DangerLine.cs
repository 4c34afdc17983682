using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>A line of the place that can be called when somebody is in danger, as the partnership manager keeps it. 999 and 101 stand before all of them.</summary>
public sealed class DangerLine
{
    public const int Most = 12;
    public const int LongestName = 120;
    public const int LongestText = 200;

    public long Id { get; private set; }
    public long PlaceId { get; init; }

    /// <summary>Who answers there: an office or an organisation.</summary>
    public string Name { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>When somebody answers.</summary>
    public string? Open { get; private set; }

    /// <summary>How to reach it without speaking: by text, a relay, in sign language.</summary>
    public string? WithoutSpeaking { get; private set; }

    public static Refusal? CheckName(string? name) => string.IsNullOrWhiteSpace(name) || name.Trim().Length > LongestName ? new("Say who answers there, in at most {0} letters.", LongestName) : null;

    public static Refusal? CheckText(string? text) => text is { Length: > LongestText } ? new("That is longer than {0} letters. Write it shorter.", LongestText) : null;

    public Refusal? Set(string name, string phone, string? open, string? withoutSpeaking)
    {
        if ((CheckName(name) ?? IssueOffice.CheckPhone(phone) ?? CheckText(open) ?? CheckText(withoutSpeaking)) is { } refusal) return refusal;
        (Name, Phone, Open, WithoutSpeaking) = (name.Trim(), phone.Trim(), open, withoutSpeaking);
        return null;
    }
}
