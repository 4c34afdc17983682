using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Closing;

/// <summary>A co-chair reads the minutes and makes them public, or sends them back with a note.</summary>
[TakesIn]
[MayUse(Role.CoChair)]
public sealed class CheckMinutesModel(Store store, Desk desk, Me me, Here here, Frame frame, MinutesLetters letters) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "Check the minutes";

    protected override IReadOnlyList<string> Fields => ["summary", "answer", "note"];

    protected override Dictionary<string, string?> Told(MinutesBook book) => new(StringComparer.Ordinal) { ["summary"] = book.Checking?.Summary ?? book.Sitting.Meeting.Summary, ["answer"] = null, ["note"] = null };

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        if (form["answer"] is not ("right" or "back")) return Refuse(form, "answer", new("Choose one of the two answers."));
        if (book.Checking is not { } checking) return Refuse(form, "answer", new("The secretary has to close the meeting first."));
        return form["answer"] == "back" ? await SendBackAsync(deed, form, book, checking) : await CheckAsync(deed, form, book, checking);
    }

    private async Task<string?> SendBackAsync(Deed deed, Form form, MinutesBook book, Checking checking)
    {
        var meeting = book.Sitting.Meeting;
        if (!form.Refuse("answer", meeting.SendBack(deed.Act with { Why = form.Maybe("note") }))) return null;
        if (!form.Refuse("note", checking.SendBack(form["note"], Office(meeting.CircleId), deed.Act.At))) return null;
        await letters.SentBackAsync(deed.Writing, Place, meeting, checking, deed.Act.At, deed.Cancel);
        return "The minutes are back with the secretary.";
    }

    private async Task<string?> CheckAsync(Deed deed, Form form, MinutesBook book, Checking checking)
    {
        var meeting = book.Sitting.Meeting;
        if (Me.AccountId == checking.ClosedBy) return Refuse(form, "answer", new("You closed this meeting. Somebody else has to check the minutes."));
        foreach (var item in book.Sitting.Items) item.SetDown(book.TextOf(item), deed.Act);
        var refusal = meeting.Check(form["summary"], book.Besides, book.Sitting.Items, deed.Act);
        if (!form.Refuse(refusal?.Template.Contains("line", StringComparison.OrdinalIgnoreCase) == true ? "summary" : "answer", refusal)) return null;
        var ids = book.Decisions.Select(x => x.Id).ToList();
        var takenOut = await deed.Store.Things.Where(x => ids.Contains(x.Id) && x.WithdrawnAt != null).Select(x => x.Id).ToListAsync(deed.Cancel); // the partnership manager did, and shows it again
        foreach (var decision in book.Decisions.Where(x => x.Visibility == Visibility.Draft && !takenOut.Contains(x.Id)))
        {
            var at = book.Sitting.Items.FirstOrDefault(x => x.Id == decision.ItemId);
            if (at is null || at.Visibility == Visibility.Public) decision.Show(at, deed.Act);
        }
        return "The minutes are public. They are marked as not agreed yet.";
    }

    private static string? Refuse(Form form, string field, Refusal refusal)
    {
        form.Refuse(field, refusal);
        return null;
    }
}
