using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Another hour, place or way in; the day stays.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class ChangeMeetingModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Change the meeting";

    protected override bool ChangesRecord => true;

    protected override IReadOnlyList<string> Fields => [.. ArrangementFields.All.Where(x => x != "day")];

    protected override IReadOnlyDictionary<string, string?> Record() => Told(Meeting);

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        await Task.CompletedTask;
        if (!form.Meets(Told(meeting))) return null;
        var day = meeting.Date is { IsWhole: true } date ? date.First : (DateOnly?)null;
        if (day is null && !form.Refuse("start", new("The day of this meeting is not known. Move it to a day first."))) return null;
        if (ArrangementFields.Read(form, day, Here.Today, LocalMoment.Zone(meeting.Zone)!) is not { } told) return null;
        return form.Refuse("title", meeting.Change(told, deed.Act)) ? new Done(meeting.Address, "The meeting is changed.") : null;
    }

    private static Dictionary<string, string?> Told(Meeting meeting) => ArrangementFields.Told(meeting).Where(x => x.Key != "day").ToDictionary(StringComparer.Ordinal);
}
