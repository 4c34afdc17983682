using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Plans one meeting of a board. It is public at once.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager)]
public sealed class PlanMeetingModel(Store store, Desk desk, Here here, Frame frame) : WorkPage(store, desk, here, frame)
{
    public override string Heading => "Plan a meeting";

    protected override IReadOnlyList<string> Fields => ArrangementFields.All;

    protected override IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = Board.Name };

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board) return null;
        await deed.Writing.HoldAsync(board.Id, deed.Cancel);
        if (ArrangementFields.Read(form, null, Here.Today, Here.Zone) is not { } told) return null;
        var slug = await AgendaOf.FreeSlugAsync(deed.Store, board, told.Day, 0, deed.Cancel);
        if (!form.Refuse("day", Meeting.Plan(board, told, Here.Place.Zone, slug, deed.Act, out var meeting))) return null;
        await NewMeeting.KeepAsync(deed, meeting!, board.PlaceId);
        return new Done(meeting!.Address, "The meeting is planned. Everybody can see it.");
    }
}
