using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>The office of a place that reads what people raise. Without one nobody can raise anything there: nothing would be promised.</summary>
public sealed partial class IssueOffice
{
    public const int LongestOffice = 120;
    public const int LongestPhone = 50;
    public const int MostRead = 20;
    public const int MostAccept = 30;
    public const int MostAnswer = 90;

    public long PlaceId { get; init; }
    public string Office { get; private set; } = "";
    public string Phone { get; private set; } = "";

    /// <summary>Working days.</summary>
    public int ReadIn { get; private set; } = 2;
    public int AcceptIn { get; private set; } = 5;
    public int AnswerIn { get; private set; } = 20;

    /// <summary>What the next one that is raised is called by.</summary>
    public int NextNumber { get; private set; } = 1;

    public Holder Holder => new(Office, Phone);

    public Promises Promises => new(ReadIn, AcceptIn, AnswerIn);

    /// <param name="highest">The highest that an issue of the place has: others may have come with an import.</param>
    public int Number(int highest) => (NextNumber = Math.Max(NextNumber, highest + 1) + 1) - 1;

    public Refusal? Set(string office, string phone, Promises promises)
    {
        if ((CheckOffice(office) ?? CheckPhone(phone) ?? CheckDays(promises.Read, MostRead) ?? CheckDays(promises.Accept, MostAccept) ?? CheckDays(promises.Answer, MostAnswer)) is { } refusal) return refusal;
        (Office, Phone, ReadIn, AcceptIn, AnswerIn) = (office.Trim(), phone.Trim(), promises.Read, promises.Accept, promises.Answer);
        return null;
    }

    public static Refusal? CheckOffice(string? office) =>
        string.IsNullOrWhiteSpace(office) || office.Trim().Length > LongestOffice ? new("Name the office that reads what people tell you, in at most {0} letters.", LongestOffice) : null;

    public static Refusal? CheckDays(int? days, int most) => days >= 1 && days <= most ? null : new("Write a number of working days, from 1 to {0}.", most);

    public static Refusal? CheckPhone(string? phone) =>
        phone is { Length: >= 3 and <= LongestPhone } && phone.Count(char.IsAsciiDigit) >= 3 ? null : new("Write a phone number that people can call.");
}
