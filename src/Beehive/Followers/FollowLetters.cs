using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Followers;

/// <summary>Asks an address whether it wants letters: nobody can sign up somebody else.</summary>
public sealed class FollowLetters(Outbox outbox, Origin origin, TimeProvider clock)
{
    /// <summary>To one address in a day, whoever asks and for whatever. The database holds it: each of them has a name of its own.</summary>
    public const int MostInADay = 10;

    public async Task AskAsync(Writing writing, Place place, Thing thing, string email, HowOften often, bool easily, CancellationToken cancel)
    {
        var (now, token) = (clock.GetUtcNow(), Browser.NewToken());
        writing.Store.Add(new FollowRequest { PlaceId = place.Id, ThingId = thing.Id, Email = email, HowOften = often, Easily = easily, TokenMark = Browser.Hash(token), AskedAt = now });
        var day = now.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var i = 1; i <= MostInADay; i++)
            if (await outbox.AddAsync(writing, Compose(place, thing, email, token, easily, string.Create(CultureInfo.InvariantCulture, $"follow:{Browser.Hash(email)[..32]}:{day}:{i}")), cancel)) return;
    }

    private Letter Compose(Place place, Thing thing, string email, string token, bool easily, string once) => easily ? new LetterText(origin, $"Do you want our emails? {thing.Title}")
        .Say("Somebody asked us to write to you.\nWe think it was you.").Say("We can write to you about this:").Say(thing.Title)
        .Say("Do you want our emails?\nOpen this page.\nThen press the button.").Link("Yes, I want these letters", $"{place.Address}/following/confirm/{token}")
        .Say("You have 7 days to do it.").Say("Was it not you?\nThen do nothing.\nWe will not write to you again about this.")
        .To(email, once, placeId: place.Id) : new LetterText(origin, $"Do you want letters about {thing.Title}?")
        .Say($"Somebody asked for letters about {thing.Title} from {place.SiteName}, to this address. We think that it was you.")
        .Say("If you want them, open this page and press the button. The link works once, for seven days.")
        .Link("Yes, I want these letters", $"{place.Address}/following/confirm/{token}")
        .Say("If it was not you, do nothing. You get no letters about this.")
        .To(email, once, placeId: place.Id);
}
