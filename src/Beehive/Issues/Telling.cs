namespace Beehive.Issues;

/// <summary>What somebody is about to tell, kept after each question. It goes when it is sent, or after a month.</summary>
public sealed class Telling
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public long Id { get; private set; }
    public long PlaceId { get; init; }

    /// <summary>The mark of the browser's token.</summary>
    public string Mark { get; set; } = "";

    /// <summary>The mark of the code with which it is finished on another device.</summary>
    public string? CodeMark { get; set; }
    public DateTimeOffset At { get; set; }
    public string? Words { get; set; }
    public string? Wanted { get; set; }
    public string? Kind { get; set; }
    public string? About { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Post { get; set; }
    public string? FirstName { get; set; }
    public string? ShowsName { get; set; }

    /// <summary>The kinds of danger for which the phone numbers were shown already.</summary>
    public string? Danger { get; set; }

    /// <summary>How they need to be told, as words of addresses: "large-print easy-read".</summary>
    public string? Needs { get; set; }

    /// <summary>Of a compliment or a story: whether those whom it is about may have it.</summary>
    public string? PassesOn { get; set; }
}
