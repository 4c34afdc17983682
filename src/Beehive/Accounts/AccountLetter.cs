using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;

namespace Beehive.Accounts;

/// <summary>Tells somebody that the ways into their account have changed, so that nobody changes them behind their back.</summary>
public sealed class AccountLetter(Origin origin, Outbox outbox, Here here, TimeProvider clock)
{
    public LetterText Begin(string title) => new(origin, title);

    public Task TellAsync(Writing writing, Account account, string title, string what, CancellationToken cancel) => SendAsync(writing, account, Begin(title).Say(what)
        .Say("If it was you, you need do nothing. If it was not you, open your account, sign out everywhere and ask for help.")
        .Link("Your account", here.Root + "/account"), account.Email, cancel);

    public Task SendAsync(Writing writing, Account account, LetterText letter, string to, CancellationToken cancel, TimeSpan? life = null)
    {
        var once = string.Create(CultureInfo.InvariantCulture, $"account:{account.Id}:{clock.GetUtcNow().ToUnixTimeMilliseconds()}:{Guid.NewGuid():N}");
        return outbox.AddAsync(writing, letter.To(to, once, account.Name, here.IsSomewhere ? here.Place.Id : 0, useless: clock.GetUtcNow() + life), cancel);
    }
}
