using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Closing;

/// <summary>A co-chair reads the minutes and makes them public, or sends them back with a note.</summary>
[TakesIn]
[MayUse(Role.CoChair)]
public sealed class CheckMinutesModel(Store store, Desk desk, Me me, Here here, Frame frame) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "Check the minutes";

    protected override IReadOnlyList<string> Fields => ["summary", "answer", "note"];

    protected override Dictionary<string, string?> Told(MinutesBook book) => new(StringComparer.Ordinal) { ["summary"] = book.Checking?.Summary ?? book.Sitting.Meeting.Summary, ["answer"] = null, ["note"] = null };

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        if (form["answer"] is not ("right" or "back")) return Refuse(form, "answer", new("Choose one of the two answers."));
        if (book.Checking is not { } checking) return Refuse(form, "answer", new("The secretary has to close the meeting first."));
        return form["answer"] == "back" ? SendBack(deed, form, book, checking) : await CheckAsync(deed, form, book, checking);
    }

    private string? SendBack(Deed deed, Form form, MinutesBook book, Checking checking)
    {
        if (!form.Refuse("answer", book.Sitting.Meeting.SendBack(deed.Act with { Why = form.Maybe("note") }))) return null;
        return form.Refuse("note", checking.SendBack(form["note"], Office(book.Sitting.Meeting.CircleId), deed.Act.At)) ? "The minutes are back with the secretary." : null;
    }

    private Task<string?> CheckAsync(Deed deed, Form form, MinutesBook book, Checking checking)
    {
        var meeting = book.Sitting.Meeting;
        if (Me.AccountId == checking.ClosedBy) return Task.FromResult(Refuse(form, "answer", new("You closed this meeting. Somebody else has to check the minutes.")));
        foreach (var item in book.Sitting.Items) item.SetDown(book.TextOf(item), deed.Act);
        var refusal = meeting.Check(form["summary"], book.Besides, book.Sitting.Items, deed.Act);
        if (!form.Refuse(refusal?.Template.Contains("line", StringComparison.OrdinalIgnoreCase) == true ? "summary" : "answer", refusal)) return Task.FromResult<string?>(null);
        foreach (var decision in book.Decisions.Where(x => x.Visibility == Visibility.Draft))
        {
            var at = book.Sitting.Items.FirstOrDefault(x => x.Id == decision.ItemId);
            if (at is null || at.Visibility == Visibility.Public) decision.Show(at, deed.Act);
        }
        return Task.FromResult<string?>("The minutes are public. They are marked as not agreed yet.");
    }

    private static string? Refuse(Form form, string field, Refusal refusal)
    {
        form.Refuse(field, refusal);
        return null;
    }
}
