using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Issues;

public sealed partial class IssueOffice
{
    /// <summary>Covers longer than this are no cover any more: name it as the office.</summary>
    public const int MostCoverDays = 92;

    /// <summary>Another office that has what comes in from one day to another, in holidays.</summary>
    public string? CoverOffice { get; private set; }
    public string? CoverPhone { get; private set; }

    /// <summary>Where it is told what comes in. Nobody else reads it.</summary>
    public string? CoverEmail { get; private set; }
    public PartialDate? CoverFrom { get; private set; }
    public PartialDate? CoverUntil { get; private set; }

    public Holder? Cover => CoverOffice is { } office && CoverPhone is { } phone ? new(office, phone) : null;

    public bool IsCoveredOn(DateOnly day) => Cover is not null && CoverFrom is { } from && CoverUntil is { } until && from.First <= day && day <= until.Last;

    /// <summary>Who has what comes in on a day.</summary>
    public Holder HolderOn(DateOnly day) => IsCoveredOn(day) ? Cover! : Holder;

    public Refusal? SetCover(Covering told, DateOnly today)
    {
        if ((CheckOffice(told.Office) ?? CheckPhone(told.Phone) ?? CheckEmail(told.Email) ?? told.CheckDays(today)) is { } refusal) return refusal;
        if (new Holder(told.Office.Trim(), told.Phone.Trim()) == Holder) return new("That is the office itself. Name another one.");
        (CoverOffice, CoverPhone, CoverEmail) = (told.Office.Trim(), told.Phone.Trim(), told.Email.Trim());
        (CoverFrom, CoverUntil) = (PartialDate.Of(told.From), PartialDate.Of(told.Until));
        return null;
    }

    public void EndCover() => (CoverOffice, CoverPhone, CoverEmail, CoverFrom, CoverUntil) = (null, null, null, null, null);

    public static Refusal? CheckEmail(string? email) => EmailAddress.Check(email ?? "");
}

/// <summary>Who covers, how they are reached, and from when until when.</summary>
public sealed record Covering(string Office, string Phone, string Email, DateOnly From, DateOnly Until)
{
    public Refusal? CheckDays(DateOnly today) => Until < From ? new("It ends before it begins. Look at the two days again.")
        : Until < today ? new("These days are over. Choose days to come.")
        : Until.DayNumber - From.DayNumber >= IssueOffice.MostCoverDays ? new("That is longer than three months. Then name it as the office itself.") : null;
}
