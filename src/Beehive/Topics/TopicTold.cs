using Beehive.Platform;

namespace Beehive.Topics;

/// <summary>What somebody who keeps topics says of one.</summary>
public sealed record TopicTold(string Name, IReadOnlyList<string> Words, long? BoardId, string? Office, string? Phone, IReadOnlyList<TopicHelp> Services)
{
    public const int LongestName = 80;
    public const int LongestWord = 60;
    public const int MostWords = 60;
    public const int LongestOffice = 120;
    public const int LongestPhone = 50;
    public const int MostServices = 6;

    public Refusal? NameRefused => string.IsNullOrWhiteSpace(Name) ? new("Name the topic in a few words, for example: buses.")
        : Name.Trim().Length > LongestName ? new("That is longer than {0} letters. Write it shorter.", LongestName) : null;

    public Refusal? WordsRefused => Words.Count > MostWords ? new("These are more than {0} words. Keep those that people say most.", MostWords)
        : Words.Any(string.IsNullOrWhiteSpace) ? new("One of the words is empty. Write each in a line of its own.")
        : Words.FirstOrDefault(x => x.Length > LongestWord) is { } tooLong ? new("\"{0}\" is long. Write one word, or a few, in each line.", tooLong[..30] + "…") : null;

    public Refusal? OfficeRefused => Office is { Length: > LongestOffice } ? new("That is longer than {0} letters. Write it shorter.", LongestOffice)
        : Office is null && Phone is not null ? new("Say which office has this phone number.") : null;

    public Refusal? PhoneRefused => CheckPhone(Phone);

    public Refusal? ServicesRefused => Services.Count > MostServices ? new("There is room for {0} services.", MostServices) : Services.Select(x => x.Refused).FirstOrDefault(x => x is not null);

    public Refusal? Refused => NameRefused ?? WordsRefused ?? OfficeRefused ?? PhoneRefused ?? ServicesRefused;

    public static Refusal? CheckPhone(string? phone) =>
        phone is null || (phone.Length <= LongestPhone && phone.Count(char.IsAsciiDigit) >= 3) ? null : new("Write a phone number that people can call.");
}
