using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Closing;

/// <summary>The secretary closes a meeting: owners get their actions, and the minutes go to a co-chair.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class CloseMeetingModel(Store store, Desk desk, Me me, Here here, Frame frame, ActionLetters letters, MinutesLetters minutes) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "Close the meeting";

    protected override IReadOnlyList<string> Fields => ["summary"];

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        var meeting = book.Sitting.Meeting;
        if (!form.Refuse("summary", Meeting.CheckSummary(form["summary"]) ?? meeting.Close(Today, deed.Act))) return null;
        foreach (var item in book.Sitting.Items) item.CloseWith(book.WasDealtWith(item), deed.Act);
        foreach (var action in book.Actions.Where(x => x.Visibility == Visibility.Draft))
            action.Show(book.Sitting.Items.FirstOrDefault(x => book.ActionsOf(x).Contains(action))?.Visibility == Visibility.Closed ? Visibility.Closed : Visibility.Public, deed.Act);
        await CarriedItems.CarryAsync(deed, meeting, book.Sitting.Items.Where(x => x.State == ItemState.PutOff), deed.Cancel);
        var checking = Checking.Of(meeting, form["summary"], Me.AccountId, deed.Act);
        deed.Store.Add(checking);
        await TellOwnersAsync(deed, book);
        await minutes.AskForCheckAsync(deed.Writing, Place, meeting, checking, deed.Act.At, again: false, deed.Cancel);
        return "The meeting is closed. Owners have their actions. A co-chair is asked to check the minutes.";
    }

    /// <summary>One letter for each owner, with all that is theirs.</summary>
    private async Task TellOwnersAsync(Deed deed, MinutesBook book)
    {
        var open = book.Actions.Where(x => x.IsOpen).ToDictionary(x => x.Id);
        var owners = await deed.Store.ActionOwners.Where(x => open.Keys.Contains(x.ActionPointId)).ToListAsync(deed.Cancel);
        var meeting = book.Sitting.Meeting;
        foreach (var owned in owners.Where(x => x.AccountId is not null || x.Email is not null).GroupBy(x => (x.AccountId, x.Email)))
        {
            var once = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"meeting-closed:{meeting.Id}:{(owned.Key.AccountId is { } id ? "account-" + id : owned.Key.Email)}");
            var told = new ActionLetter(once, $"Your actions from {meeting.Title}, {Said.ShortDate(meeting.Date)}", "The meeting gave you this to do.", [.. owned.Select(x => open[x.ActionPointId]).OrderBy(x => x.Id)]);
            await letters.SendAsync(deed.Writing, Place, owned.First(), told, deed.Act.At, deed.Cancel);
        }
    }
}
