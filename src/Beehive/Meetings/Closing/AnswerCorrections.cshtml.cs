using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Closing;

/// <summary>The secretary answers what people say is wrong in the minutes, the oldest note first.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class AnswerCorrectionsModel(Store store, Desk desk, Me me, Here here, Frame frame) : ClosingPageModel(store, desk, me, here, frame)
{
    /// <summary>The oldest that waits for an answer.</summary>
    public Correction? Correction { get; private set; }

    public AgendaItem? Item => Book.Sitting.Items.FirstOrDefault(x => x.Id == Correction?.ItemId);

    protected override string Title => "Corrections of the minutes";

    protected override IReadOnlyList<string> Fields => ["which", "answer", "now", "why"];

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Correction = await Waiting(Reading, Meeting).FirstOrDefaultAsync(cancel);
        if (Correction is not null && Form["now"].Length == 0) Form.Set("now", TextOf(Book, Item));
    }

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        var id = long.TryParse(form["which"], NumberStyles.None, CultureInfo.InvariantCulture, out var which) ? which : 0;
        var meeting = book.Sitting.Meeting;
        if (await Waiting(deed.Store, meeting).FirstOrDefaultAsync(x => x.Id == id, deed.Cancel) is not { } correction) return form.Refuse("answer", new("This is answered already.")) ? "" : null;
        var act = deed.Act with { Why = form.Maybe("why") };
        if (form["answer"] == "no")
        {
            if (!form.Refuse("why", correction.Decline(form["why"], act))) return null;
            meeting.CorrectionAnswered(act);
            return "The answer is on the page.";
        }
        if (form["answer"] != "yes") return form.Refuse("answer", new("Choose one of the two answers.")) ? "" : null;
        var item = book.Sitting.Items.FirstOrDefault(x => x.Id == correction.ItemId);
        var refusal = correction.Accept(meeting, TextOf(book, item), form["now"], form["why"], act);
        if (!form.Refuse(refusal?.Template.StartsWith("Give the reason", StringComparison.Ordinal) == true ? "why" : "now", refusal)) return null;
        item?.SetDown(correction.Now, act);
        meeting.Correct(item, correction.Now!, act);
        return "The minutes are corrected. Both texts can be read.";
    }

    private static string? TextOf(MinutesBook book, AgendaItem? item) => item is null ? book.Sitting.Meeting.SaidBesides : item.Said;

    private static IQueryable<Correction> Waiting(Store from, Meeting meeting) => from.Corrections.Where(x => x.MeetingId == meeting.Id && x.State == CorrectionState.Asked).OrderBy(x => x.At).ThenBy(x => x.Id);
}
