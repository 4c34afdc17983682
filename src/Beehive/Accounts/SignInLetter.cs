using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;

namespace Beehive.Accounts;

/// <summary>The letter with the link to sign in.</summary>
public sealed class SignInLetter(Origin origin, TimeProvider clock)
{
    /// <summary>The letter of a link, by the link's mark.</summary>
    public static string Once(string tokenMark) => "sign-in:" + tokenMark[..32];

    public Letter Of(string email, Here here, string token)
    {
        var site = here.IsSomewhere ? here.Place.SiteName : "Beehive";
        var link = origin.Of($"{here.Root}/sign-in/link/{token}");
        var text = $"""
            You asked to sign in to {site}.

            Open this link. It works for ten minutes, and once:
            {link}

            If you did not ask for it, you need do nothing. Nobody can sign in without this letter. Do not send the link or a code to anybody.
            """;
        return new Letter($"Your link to sign in to {site}", text) { Once = Once(Platform.Web.Forms.Browser.Hash(token)), To = email, PlaceId = here.IsSomewhere ? here.Place.Id : 0, UselessAfter = clock.GetUtcNow() + SignInLink.Life };
    }
}
