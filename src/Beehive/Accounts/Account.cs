using Beehive.Platform;

namespace Beehive.Accounts;

/// <summary>Somebody who may sign in. The first is made at the command line and looks after the installation.</summary>
public sealed class Account
{
    public long Id { get; init; }
    public string Email { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public bool LooksAfterInstallation { get; init; }

    public static Refusal? Check(string email) => EmailAddress.Check(email);
}
