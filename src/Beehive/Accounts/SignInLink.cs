using System.Globalization;
using System.Security.Cryptography;
using Beehive.Platform.Web.Forms;

namespace Beehive.Accounts;

/// <summary>A link to sign in with, sent by email. It works once, for ten minutes; on another device it shows a code to type in where it was asked for.</summary>
public sealed class SignInLink
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>More wrong codes end the link.</summary>
    public const int MostTries = 5;

    /// <summary>So many letters to one address in an hour.</summary>
    public const int MostInAnHour = 5;

    public long Id { get; init; }
    public string Email { get; init; } = "";
    public string TokenMark { get; init; } = "";

    /// <summary>The browser that asked for it.</summary>
    public string BrowserMark { get; init; } = "";

    /// <summary>Six figures, told only to whoever opens the link.</summary>
    public string Code { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
    public int Tries { get; set; }

    /// <summary>Where the person was going.</summary>
    public string Return { get; init; } = "";

    public static (SignInLink Link, string Token) For(string email, string browserMark, string @return, DateTimeOffset now)
    {
        var token = Browser.NewToken();
        return (new SignInLink
        {
            Email = Account.Normal(email), TokenMark = Browser.Hash(token), BrowserMark = browserMark, MadeAt = now, Return = @return,
            Code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture),
        }, token);
    }

    public bool IsAlive(DateTimeOffset now) => UsedAt is null && Tries < MostTries && now < MadeAt + Life && now >= MadeAt - TimeSpan.FromMinutes(5);
}
