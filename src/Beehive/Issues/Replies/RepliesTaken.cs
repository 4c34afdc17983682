using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Incoming;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Replies;

/// <summary>What became of a mail that came in.</summary>
public enum MailOutcome
{
    Taken,

    /// <summary>The same mail came before.</summary>
    TakenBefore,

    /// <summary>Word of a mail server that a letter could not be delivered.</summary>
    CameBack,

    /// <summary>No person wrote it.</summary>
    Automatic,

    /// <summary>It is for no letter of ours. It gets no answer: whoever guesses learns nothing.</summary>
    ForNoLetter,
    NothingSaid,
    TooMany,
    Unreadable,
}

/// <summary>
/// Keeps the answer to a letter with its issue, as more words of whoever got the letter. Where nobody has read the issue yet they stand with it; where everybody can read it they go to those who
/// have it, and only that more was said is shown.
/// </summary>
public sealed class RepliesTaken(Database database, IssueLetters letters, DangerLetters danger, Tries tries, TimeProvider clock)
{
    private const int MostADay = 20;
    private const string Who = "Whoever told us";

    public async Task<MailOutcome> TakeAsync(IncomingMail mail, CancellationToken cancel)
    {
        if (await MarkAsync(mail, cancel) is not { } mark) return MailOutcome.ForNoLetter;
        if (mail.CameBack) return await CameBackAsync(mark, cancel);
        if (mail.IsAutomatic) return MailOutcome.Automatic;
        if (mail is { Words.Length: 0, Files.Count: 0 }) return MailOutcome.NothingSaid;
        var many = await tries.CountAsync([new Limit(string.Create(CultureInfo.InvariantCulture, $"mailed:{mark.RaiserId}"), MostADay, TimeSpan.FromDays(1))], cancel);
        return many is not null ? MailOutcome.TooMany : await KeepAsync(mark, mail, cancel);
    }

    private async Task<LetterMark?> MarkAsync(IncomingMail mail, CancellationToken cancel)
    {
        var marks = mail.Tokens.Select(Browser.Hash).ToList();
        if (marks.Count == 0) return null;
        await using var store = database.Read();
        return await store.LetterMarks.Where(x => marks.Contains(x.TokenMark)).OrderBy(x => x.Id).FirstOrDefaultAsync(cancel);
    }

    private async Task<MailOutcome> KeepAsync(LetterMark mark, IncomingMail mail, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var store = writing.Store;
        var (place, issue) = await OfAsync(writing, mark, cancel);
        if (await store.MailedReplies.AnyAsync(x => x.RaiserId == mark.RaiserId && x.MessageMark == mail.MessageMark, cancel)) return MailOutcome.TakenBefore;
        var (now, today) = (clock.GetUtcNow(), clock.Today(Here.ZoneOf(place)));
        var stands = await AddAsync(store, place, issue, mail.Words, new By(Who, today, new Act(Who + " (by email)", now)), cancel);
        var reply = MailedReply.Of(issue, mark.RaiserId, mail.MessageMark, stands || mail.Words.Length == 0 ? null : mail.Words, mail.Files, now);
        store.Add(reply);
        await letters.HandOnReplyAsync(writing, place, issue, reply, mail.Words, today, cancel);
        var own = await store.IssueOffices.Where(x => x.PlaceId == place.Id).Select(x => x.OwnDangerWords).FirstOrDefaultAsync(cancel);
        await danger.MarkAsync(writing, place, issue, DangerWords.In(own, mail.Words), today, now, cancel);
        await writing.SaveAsync(cancel);
        return MailOutcome.Taken;
    }

    /// <summary>True when the words stand with the issue. Where they cannot, they are kept beside it and handed on all the same.</summary>
    private static async Task<bool> AddAsync(Store store, Place place, Issue issue, string words, By by, CancellationToken cancel)
    {
        if (words.Length == 0) return false;
        if (issue.Visibility == Visibility.Public) issue.SayMore(words, by);
        if (issue.Visibility != Visibility.Draft || await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place.Id, cancel) is not { } office) return false;
        return issue.Add(words, by, office.Promises.Reading(place.Nation.Holidays(), by.Day)) is null;
    }

    private async Task<MailOutcome> CameBackAsync(LetterMark known, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        var (place, issue) = await OfAsync(writing, known, cancel);
        var mark = await writing.Store.LetterMarks.SingleAsync(x => x.Id == known.Id, cancel);
        if (mark.CameBackAt is not null) return MailOutcome.TakenBefore;
        mark.CameBack(clock.GetUtcNow());
        await letters.TellCameBackAsync(writing, place, issue, mark, clock.Today(Here.ZoneOf(place)), cancel);
        await writing.SaveAsync(cancel);
        return MailOutcome.CameBack;
    }

    private static async Task<(Place Place, Issue Issue)> OfAsync(Writing writing, LetterMark mark, CancellationToken cancel)
    {
        await writing.HoldAsync(mark.IssueId, cancel);
        var at = await writing.Store.Raisers.Where(x => x.Id == mark.RaiserId).Select(x => x.PlaceId).SingleAsync(cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Id == at, cancel);
        return (place, await writing.Store.Look(at, Viewer.Keeper).Issues.Include(x => x.Steps).SingleAsync(x => x.Id == mark.IssueId, cancel));
    }
}
