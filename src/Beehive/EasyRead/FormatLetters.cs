using System.Globalization;
using Beehive.Followers;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>What people hear who asked for a format: in short sentences, because many of them need Easy Read. Who gave no email address is called or written to by a person.</summary>
public sealed class FormatLetters(Outbox outbox, Origin origin, TimeProvider clock)
{
    /// <summary>Of those that say "you asked for this": to one address in a day, whoever typed it.</summary>
    public const int MostInADay = 5;

    public static string Named(Thing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return thing is { Kind: "meeting", Date: { } date } ? $"{thing.Title}, {Said.ShortDate(date)}" : thing.Title;
    }

    public static string What(FormatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Format == FormatKind.OtherLanguage && Languages.Of(request.Language) is { } language ? language.English : request.Note ?? FormatWords.Of(request.Format);
    }

    public async Task ThankAsync(Writing writing, Place place, Thing thing, FormatRequest request, FormatAsker asker, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(asker);
        if (asker.Email is not { } email) return;
        var letter = new LetterText(origin, $"You asked for another format: {Named(thing)}");
        foreach (var sentence in Asked(thing, request)) letter.Say(sentence);
        letter.Say("We write to you when it is ready.").Link("What it is about", About(thing, request)).Why($"Somebody asked {place.Name} for this, and gave this address.");
        var day = clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        for (var i = 1; i <= MostInADay; i++)
            if (await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"format-asked:{Browser.Hash(email)[..32]}:{day}:{i}"), placeId: place.Id), cancel)) return;
    }

    /// <summary>Another day, that it is ready, or that it cannot be had: to each who asked.</summary>
    public async Task TellAsync(Writing writing, Place place, Thing thing, FormatRequest request, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(writing);
        ArgumentNullException.ThrowIfNull(request);
        foreach (var asker in await writing.Store.FormatAskers.Where(x => x.RequestId == request.Id).OrderBy(x => x.Id).ToListAsync(cancel))
        {
            if (asker.Email is not { } email)
            {
                asker.HasNews(clock.GetUtcNow());
                continue;
            }
            var letter = new LetterText(origin, Title(thing, request));
            if (Link(request) is { } link) letter.Link("Open it", link);
            foreach (var sentence in News(thing, request)) letter.Say(sentence);
            letter.Link("What it is about", About(thing, request)).Why($"You asked {place.Name} for this.");
            await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"format:{request.Id}:{request.State}:{request.Due}:{asker.Id}"), placeId: place.Id), cancel);
        }
    }

    /// <summary>What somebody is told by phone or by post, the same as a letter says.</summary>
    public static IEnumerable<string> News(Thing thing, FormatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        foreach (var sentence in Asked(thing, request).Take(2)) yield return sentence;
        if (request.State == FormatRequestState.Waiting) yield return $"It will come by {Said.Date(request.Due)}.";
        if (request.State == FormatRequestState.Ready) yield return "It is ready now.";
        if (request.State == FormatRequestState.Refused) yield return "We are sorry. We cannot make it.";
        if (request.State == FormatRequestState.Refused) yield return "This is why:";
        if (request.Words is { } words) yield return words;
        if (request.Instead is { } instead) yield return "You can have this:";
        if (request.Instead is { } other) yield return other;
        if (request is { Link: { } link } && !FormatRequest.IsOfSite(link)) yield return $"It is here: {link}";
    }

    private static IEnumerable<string> Asked(Thing thing, FormatRequest request)
    {
        yield return $"You asked about this: {Named(thing)}.";
        yield return $"You need it as: {What(request)}.";
        yield return $"It will come by {Said.Date(request.Due)}.";
    }

    private static string Title(Thing thing, FormatRequest request) => request.State switch
    {
        FormatRequestState.Ready => $"It is ready: {Named(thing)}",
        FormatRequestState.Refused => $"We cannot make it: {Named(thing)}",
        _ => $"It comes on another day: {Named(thing)}",
    };

    /// <summary>Whoever asked for Easy Read is led to the Easy Read view.</summary>
    private static string About(Thing thing, FormatRequest request) => (request.Format == FormatKind.EasyRead ? EasyAddresses.Of(thing) : null) ?? thing.Address;

    private static string? Link(FormatRequest request) => request.Link is { } link && FormatRequest.IsOfSite(link) ? link : null;
}
