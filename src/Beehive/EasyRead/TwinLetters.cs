using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>A letter to whoever published an Easy Read version: what it explains has changed. One for each change.</summary>
public sealed class TwinLetters(Outbox outbox, Origin origin)
{
    public async Task OlderAsync(Writing writing, Twin twin, Original original, CancellationToken cancel)
    {
        if (await writing.Store.TwinAuthors.Where(x => x.TwinId == twin.Id).Join(writing.Store.Accounts, x => x.AccountId, x => x.Id, (_, x) => x).FirstOrDefaultAsync(x => x.ClosedAt == null, cancel) is not { } account) return;
        var place = await writing.Store.AllPlaces.FirstAsync(x => x.Id == twin.PlaceId, cancel);
        var letter = new LetterText(origin, $"The Easy Read version is older now: {original.Title}").Say($"You published the Easy Read version of {original.Called}. Since then {original.Called} has changed. Readers are told that the Easy Read version is older.")
            .Link("See what changed, and write the next version", twin.WorkAddress).Why($"You published this Easy Read version in {place.Name}.");
        await outbox.AddAsync(writing, letter.To(account.Email, $"easy-read-older:{twin.Id}:{twin.ChangedTo}", placeId: place.Id), cancel);
    }
}
