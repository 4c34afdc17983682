namespace Beehive.Accounts;

/// <summary>What somebody is when they use the site. It comes from the seats and appointments that they hold today.</summary>
public enum Role
{
    /// <summary>Anybody, with or without an account.</summary>
    Anybody,

    /// <summary>Signed in, whatever else.</summary>
    AccountHolder,
    Supporter,
    Observer,
    Adviser,
    Member,

    /// <summary>Chair, vice chair or co-chair.</summary>
    CoChair,

    /// <summary>Secretary, facilitator or liaison officer.</summary>
    Secretary,

    /// <summary>An officer who must answer.</summary>
    Officer,
    PartnershipManager,
    Administrator,
}

public static class Roles
{
    /// <summary>They see what is private or not public yet as their work, so they need a second step besides.</summary>
    public static bool NeedsSecondStep(Role role) => role is Role.Secretary or Role.Officer or Role.PartnershipManager or Role.Administrator;

    /// <summary>How pages and the audit trail say it.</summary>
    public static string Words(Role role) => role switch
    {
        Role.AccountHolder => "Somebody with an account",
        Role.Supporter => "Supporter",
        Role.Observer => "Observer",
        Role.Adviser => "Adviser",
        Role.Member => "Member",
        Role.CoChair => "Co-chair",
        Role.Secretary => "Secretary",
        Role.Officer => "Officer",
        Role.PartnershipManager => "Partnership manager",
        Role.Administrator => "Administrator",
        _ => "Anybody",
    };
}
