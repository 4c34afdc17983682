namespace Beehive.Membership;

/// <summary>How pages say what a seat is and how it is filled.</summary>
public static class SeatWords
{
    public static string Of(SeatRole role) => role switch
    {
        SeatRole.Chair => "Chair",
        SeatRole.ViceChair => "Vice chair",
        SeatRole.CoChair => "Co-chair",
        SeatRole.Secretary => "Secretary",
        SeatRole.Adviser => "Adviser",
        SeatRole.Observer => "Observer",
        SeatRole.Deputy => "Deputy",
        SeatRole.LiaisonOfficer => "Liaison officer",
        _ => "Member",
    };

    public static string Of(SeatGroup group) => group switch
    {
        SeatGroup.PeopleWhoUseServices => "People who use services",
        SeatGroup.FamilyCarers => "Family carers",
        SeatGroup.CouncilOfficer => "Council officer",
        SeatGroup.Councillor => "Councillor",
        SeatGroup.Nhs => "NHS",
        SeatGroup.PublicHealth => "Public health",
        SeatGroup.PoliceFireJobs => "Police, fire or job centre",
        SeatGroup.VoluntarySector => "Voluntary sector",
        SeatGroup.UserLed => "Organisation led by the people it is for",
        SeatGroup.Healthwatch => "Healthwatch",
        SeatGroup.Provider => "Provider of services",
        SeatGroup.Business => "Business",
        SeatGroup.AreaRepresentative => "Representative of an area",
        SeatGroup.OtherBoard => "Representative of another board",
        SeatGroup.Mp => "Member of Parliament",
        SeatGroup.PartnershipChair => "Chair of a partnership",
        _ => "Housing provider",
    };

    public static string Of(FilledBy how) => how switch
    {
        FilledBy.Elected => "Elected",
        FilledBy.Nominated => "Nominated",
        FilledBy.ByOffice => "Comes with the office",
        _ => "Appointed",
    };

    public static string Of(Voting voting) => voting == Voting.Voting ? "Voting" : "Adviser";

    public static string Of(Standing standing) => standing switch
    {
        Standing.Deputy => "Deputy",
        Standing.CarriesOver => "Stays on until somebody is appointed",
        _ => "Holds the seat",
    };

    public static string Of(Sector sector) => sector switch
    {
        Sector.Public => "Public body",
        Sector.Private => "Business",
        Sector.Voluntary => "Voluntary organisation",
        _ => "Led by the people it is for",
    };

    /// <summary>"2 seats", "1 or more".</summary>
    public static string HowMany(Seat seat) => (seat.Count, seat.OrMore) switch
    {
        (null, true) => "one or more",
        (null, false) => "",
        ({ } n, true) => $"{n} or more",
        ({ } n, false) => n == 1 ? "" : $"{n} seats",
    };
}
