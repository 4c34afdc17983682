using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

/// <summary>That a thing has no Easy Read version yet: by when it comes, and where anybody can ask for it. Shown by /EasyRead/Missing.cshtml, or as blocks of an Easy Read page.</summary>
/// <param name="Address">Of the thing, in the standard view.</param>
/// <param name="By">The day that was promised, to everybody or to the first who asked. Null: nobody has asked.</param>
/// <param name="IfAsked">The day by which it comes when somebody asks today.</param>
public sealed record Missing(string Address, DateOnly? By, DateOnly IfAsked, DateOnly Today)
{
    /// <summary>Behind a thing's own address: where anybody asks for another format.</summary>
    public const string End = "/another-format";

    public string AskAddress => Address + End;

    public bool IsLate => By < Today;

    public IEnumerable<Sentence> Sentences
    {
        get
        {
            yield return new("There is no Easy Read yet.");
            if (By is not { } day) yield return new("If you ask for it today, it will come by {0}.", Said.Day(IfAsked));
            else if (IsLate) yield return new("It was to come by {0}. It is late.", Said.Day(day));
            else yield return new("It will come by {0}.", Said.Day(day));
        }
    }

    /// <summary>As a block of an Easy Read page, with the way to ask below it.</summary>
    public EasyPage On(EasyPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Lead(IsLate ? "late" : "calendar", "Ask for Easy Read or another way", AskAddress + EasyRoutes.End, [.. Sentences, new("You can ask for it in another way too.")]);
    }
}

/// <summary>By when an Easy Read version comes that is not there yet.</summary>
public sealed class EasyReadDates(Here here)
{
    /// <param name="thing">The number of the thing.</param>
    /// <param name="promised">What the thing itself promises to everybody, as a meeting does.</param>
    public async Task<Missing> MissingAsync(Store store, long thing, string address, PartialDate? promised, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new(address, (promised ?? await AskedAsync(store, thing, cancel))?.Last, await InDaysAsync(store, cancel), here.Today);
    }

    /// <summary>The last block of a page that a computer made: by when people write it, if they do, and where anybody asks for that.</summary>
    public async Task AskMoreAsync(Store store, EasyPage page, long thing, PartialDate? promised, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var format in (await store.FormatsOfAsync(thing, page.Standard, 0, cancel)).Formats) page.Named(Another(format.Kind).Picture, format.Words, format.Address, Another(format.Kind).Said);
        var day = (promised ?? await AskedAsync(store, thing, cancel))?.Last;
        var (picture, said) = day is null ? ("write", new Sentence("You can ask a person to write it."))
            : day < here.Today ? ("late", new("It was to come by {0}. It is late.", Said.Day(day.Value)))
            : ("calendar", new("It will come by {0}.", Said.Day(day.Value)));
        page.Lead(picture, "Ask for Easy Read or another way", page.Standard + Missing.End + EasyRoutes.End, new Sentence("Do you want more in Easy Read?"), said);
    }

    private static (string Picture, Sentence Said) Another(FormatKind kind) => kind switch
    {
        FormatKind.SignedVideo => ("video", new("You can watch this in sign language.")),
        FormatKind.Video => ("video", new("You can watch this.")),
        FormatKind.Audio => ("hear", new("You can listen to this.")),
        FormatKind.LargePrint => ("search", new("You can read this in large print.")),
        FormatKind.Braille => ("paper", new("You can have this in Braille.")),
        _ => ("globe", new("You can read this in another language.")),
    };

    private static Task<PartialDate?> AskedAsync(Store store, long thing, CancellationToken cancel) =>
        store.FormatRequests.Where(x => x.ThingId == thing && x.Format == FormatKind.EasyRead && x.State == FormatRequestState.Waiting).Select(x => (PartialDate?)x.Due).FirstOrDefaultAsync(cancel);

    /// <summary>The day by which the place makes what is asked for today.</summary>
    public async Task<DateOnly> InDaysAsync(Store store, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        var place = here.Place;
        var days = await store.FormatPromises.Where(x => x.PlaceId == place.Id).Select(x => (int?)x.Days).FirstOrDefaultAsync(cancel) ?? FormatPromise.Usual;
        return WorkingDays.Add(place.Nation.Holidays(), here.Today, days);
    }
}

/// <summary>A module whose things promise an Easy Read version by a day, as a meeting does when its agenda goes out.</summary>
public interface IPromisesEasyRead
{
    Task<PartialDate?> ByAsync(Store store, long thing, CancellationToken cancel);
}
