using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>Who sends something in: checked before, kept apart, written to after.</summary>
public static class Senders
{
    public const int MostAnHour = 5;

    /// <summary>In a place, by people without an account: so that a machine that changes its browser's mark is stopped too.</summary>
    public const int MostAnHourOfAll = 100;

    /// <summary>From one network, by people without an account: a library or a day centre has one for all.</summary>
    public const int MostAnHourOfNetwork = 30;

    public const int LongestPhone = 50;

    /// <summary>Counted before anything is looked at or written, so that a machine that loses its marks each time is stopped too.</summary>
    public static async Task<Refusal?> TooManyAsync(Tries tries, HttpContext context, CancellationToken cancel)
    {
        if (Tries.Network(context) is not { } network) return null;
        var wait = await tries.CountAsync([new Limit("sent:network:" + network, MostAnHourOfNetwork, TimeSpan.FromHours(1))], cancel);
        return wait is { } time ? Waiting.Tell(context, time, "Very many things were sent from your network. Wait {0}, then send this again. Your text is kept.") : null;
    }

    public static async Task<Refusal?> TooManyAsync(Store store, long place, long? account, string? mark, DateTimeOffset now, CancellationToken cancel)
    {
        var since = now - TimeSpan.FromHours(1);
        var recent = store.Set<Sender>().Where(x => x.PlaceId == place && x.At > since && !x.Helped);
        var own = await recent.CountAsync(x => (account != null && x.AccountId == account) || (mark != null && x.BrowserMark == mark), cancel);
        if (own >= MostAnHour) return new("You have sent {0} things in the last hour. Please wait a while, then send this one. Your text is kept.", MostAnHour);
        if (account is null && await recent.CountAsync(x => x.AccountId == null, cancel) >= MostAnHourOfAll)
            return new("Very many people write to us just now. Please wait a while, then send this again. Your text is kept.");
        return null;
    }

    /// <summary>Reads the fields "email" and "phone"; null when one of them is refused.</summary>
    public static Sender? Read(Form form, long sent, long place, long? account, string? mark, bool helped, DateTimeOffset now)
    {
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (form["phone"].Length > LongestPhone) form.Refuse("phone", new("That is too long for a phone number."));
        return form.Holds ? new Sender { SentId = sent, PlaceId = place, AccountId = account, Email = email, Phone = form.Maybe("phone"), BrowserMark = mark, Helped = helped, At = now } : null;
    }

    /// <summary>Where they can be written to: the address that they gave, or that of their account.</summary>
    public static async Task<string?> EmailAsync(Store store, Sender? sender, CancellationToken cancel) => sender is null ? null
        : sender.Email ?? (sender.AccountId is { } account ? (await store.Accounts.FirstOrDefaultAsync(x => x.Id == account, cancel))?.Email : null);
}
