using Beehive.Platform;

namespace Beehive.Accounts;

/// <summary>Somebody who may sign in. What they may do comes from the seats and appointments that they hold, never from here.</summary>
public sealed class Account
{
    public long Id { get; init; }
    public string Email { get; private set; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public bool LooksAfterInstallation { get; init; }

    /// <summary>How they want to be called; private unless they show it.</summary>
    public string? Name { get; private set; }
    public bool ShowsName { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>Closed by its holder: it signs in no more, and nothing of the person is left in it.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Made for trying Beehive out, and named for a role.</summary>
    public bool IsSample { get; init; }

    public static Account For(string email, DateTimeOffset now, bool looksAfterInstallation = false, bool isSample = false) =>
        new() { Email = Normal(email), MadeAt = now, LooksAfterInstallation = looksAfterInstallation, IsSample = isSample };

    public Refusal? Introduce(string? name, bool shows, string? phone)
    {
        if (name is { Length: > 100 }) return new("The name is longer than 100 letters. Write a shorter one.");
        if (phone is { Length: > 40 }) return new("The phone number is longer than 40 characters. Write a shorter one.");
        if (shows && string.IsNullOrWhiteSpace(name)) return new("Write the name that people may see.");
        (Name, ShowsName, Phone) = (name, shows, phone);
        return null;
    }

    public Refusal? ChangeEmail(string email)
    {
        if (Check(email) is { } refusal) return refusal;
        Email = Normal(email);
        return null;
    }

    /// <summary>Takes the person out of it. The number stays, so that the record still holds together.</summary>
    public void Close(DateTimeOffset now) => (Email, Name, ShowsName, Phone, ClosedAt) = ($"closed-{Id}@closed.invalid", null, false, null, now);

    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    public static Refusal? Check(string email) => EmailAddress.Check(email);
}
