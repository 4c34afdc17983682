using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Moves a meeting to another day, with the reason.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class MoveMeetingModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Move the meeting to another day";

    protected override bool ChangesRecord => true;

    protected override IReadOnlyList<string> Fields => ["day", "start", "end", "why"];

    protected override IReadOnlyDictionary<string, string?> Record() => Told(Meeting);

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        await deed.Writing.HoldAsync(board.Id, deed.Cancel);
        if (!form.Meets(Told(meeting))) return null;
        var (day, start) = (ArrangementFields.DayOf(form, "day"), ArrangementFields.TimeOf(form, "start"));
        var end = form["end"].Length == 0 ? null : ArrangementFields.TimeOf(form, "end");
        form.Refuse("why", form["why"].Length == 0 ? new("Say why the meeting is moved.") : null);
        if (day is null || start is null || !form.Holds) return null;
        var slug = await AgendaOf.FreeSlugAsync(deed.Store, board, day.Value, meeting.Id, deed.Cancel);
        return form.Refuse("day", meeting.Move(day.Value, start.Value, end, slug, items, deed.Act with { Why = form["why"] })) ? new Done(meeting.Address, "The meeting is moved.") : null;
    }

    private static Dictionary<string, string?> Told(Meeting meeting) => new(ArrangementFields.Told(meeting).Where(x => x.Key is "day" or "start" or "end"), StringComparer.Ordinal) { ["why"] = null };
}
