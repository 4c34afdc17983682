using Beehive.Platform;

namespace Beehive.Accounts;

/// <summary>Somebody who may sign in. The first is made at the command line and looks after the installation.</summary>
public sealed class Account
{
    public long Id { get; init; }
    public string Email { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public bool LooksAfterInstallation { get; init; }

    public static Refusal? Check(string email) => IsOneAddress(email) ? null
        : new Refusal("\"{0}\" is not one email address. Write it like name@example.org.", email.Length > 80 ? email[..80] + "…" : email);

    private static bool IsOneAddress(string email) =>
        email.Length <= 254 && email.All(c => c is > ' ' and not (',' or ';' or '<' or '>' or '"' or '(' or ')' or '\\') and not (char)127)
        && email.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 2 } domain] && domain.Contains('.', StringComparison.Ordinal)
        && domain[0] != '.' && domain[^1] != '.' && !domain.Contains("..", StringComparison.Ordinal);
}
