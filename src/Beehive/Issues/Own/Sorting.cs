using Beehive.Platform;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>
/// Takes in what somebody says to "Is it sorted?". The word of whoever raised it first is the verdict beside the board’s claim; the words of those who joined are counted.
/// The sentence why goes to those who handle it: nothing becomes public before a person has read it.
/// </summary>
public sealed class Sorting(IssueLetters letters)
{
    /// <summary>Whether this one may still say it about the last answer.</summary>
    public static async Task<bool> MayAsync(Store store, Mine mine, DateTimeOffset now, CancellationToken cancel)
    {
        if (!mine.Issue.AsksIfSorted()) return false;
        var link = await OfAsync(store, mine, cancel);
        return link is null || (link.WaitsForWord && link.IsAlive(mine.Issue, now));
    }

    /// <summary>The link that the letter brought, or none: whoever gave no address comes with number and code.</summary>
    public static async Task<SortedLink?> OfAsync(Store store, Mine mine, CancellationToken cancel)
    {
        var (raiser, answer) = (mine.Raiser.Id, mine.Issue.AnswerStep());
        return await store.SortedLinks.FirstOrDefaultAsync(x => x.RaiserId == raiser && x.Answer == answer, cancel);
    }

    /// <summary>Whether this one’s word is the verdict.</summary>
    public static async Task<bool> IsFirstAsync(Store store, Mine mine, CancellationToken cancel)
    {
        var issue = mine.Issue.Id;
        return await store.Raisers.Where(x => x.IssueId == issue && !x.Joined).OrderBy(x => x.Id).Select(x => (long?)x.Id).FirstOrDefaultAsync(cancel) == mine.Raiser.Id;
    }

    /// <summary>Where the person goes, or none when the form refuses.</summary>
    public async Task<Done?> SayAsync(Deed deed, Form form, Here here, Mine mine, SortedLink link, Verdict verdict, By by)
    {
        var issue = mine.Issue;
        if (!form.Refuse("why", link.Say(verdict, form.Maybe("why"), deed.Act.At))) return null;
        deed.Writing.Touch(issue.PlaceId);
        if (!await IsFirstAsync(deed.Store, mine, deed.Cancel)) return new Done(issue.Address, "Thank you. Your word is counted.");
        var office = await deed.Store.IssueOffices.FirstAsync(x => x.PlaceId == issue.PlaceId, deed.Cancel);
        if (!form.Refuse("why", await JudgeAsync(deed.Store, issue, office, verdict, here.Place.Nation.Holidays(), here.Today, by, deed.Cancel))) return null;
        if (!issue.IsOpen) return new Done(issue.Address, verdict == Verdict.No ? "Thank you. It was opened again once already, so it stays closed. Everybody can read what you say. You can call us." : "Thank you. Everybody can read what you say.");
        await letters.TellAsync(deed.Writing, here.Place, issue, deed.Cancel);
        deed.Store.Look(issue.PlaceId, Viewer.Keeper); // whose account holds an office is never public
        await letters.TellCoChairsAsync(deed.Writing, here.Place, issue, here.Today, deed.Cancel);
        return new Done(issue.Address, "Thank you. It is open again.");
    }

    /// <summary>
    /// The verdict beside the board’s claim. No brings it back to the co-chairs, once, with a fresh promise: those of the board that came of it, where its own is no more,
    /// and to the place's office, where none did.
    /// </summary>
    public static async Task<Refusal?> JudgeAsync(Store store, Issue issue, IssueOffice office, Verdict verdict, HolidayArea area, DateOnly today, By by, CancellationToken cancel)
    {
        var (board, holder) = (await store.GoesOnAsync(issue.BoardId, cancel), office.HolderOn(today));
        if (board is null) return issue.Judge(verdict, null, null, holder, new("We find another board for it", WorkingDays.Add(area, today, office.AcceptIn)), by);
        return issue.Judge(verdict, null, board.Id, new Holder(BoardOffices.CoChairs(board.Name), holder.Phone), office.Promises.Answering(area, today, today), by);
    }
}
