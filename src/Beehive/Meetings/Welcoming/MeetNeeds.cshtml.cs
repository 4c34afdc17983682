using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Welcoming;

/// <summary>What the people of a meeting's board need, as counts to prepare by, and whether each was met.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class MeetNeedsModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    private Meeting meeting = null!;

    public Form Form { get; private set; } = null!;

    public IReadOnlyList<PersonWithNeeds> People { get; private set; } = [];

    /// <summary>Of the formats that somebody needs: how many of the meeting and its papers are there in it, of how many.</summary>
    public IReadOnlyDictionary<NeedKind, (int There, int Of)> There { get; private set; } = new Dictionary<NeedKind, (int There, int Of)>();

    public string AddAddress => meeting.Address + EasyRead.FormatsOfThing.AddEnd;

    public string Number(Need need) => need.Id.ToString(CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(store, cancel)) return NotFound();
        var numbers = Numbers();
        var met = await store.NeedsAtMeetings.Where(x => x.MeetingId == meeting.Id && x.Met && numbers.Contains(x.NeedId)).Select(x => x.NeedId).ToListAsync(cancel);
        var form = new Form(Request.Path.Value!, new Dictionary<string, string[]>(StringComparer.Ordinal));
        form.SetAll("met", [.. met.Select(x => x.ToString(CultureInfo.InvariantCulture))]);
        return Show(form);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => desk.TakeAsync(this, ["met"], async form => await FindAsync(store, cancel) ? Show(form) : NotFound(), async (deed, form) =>
    {
        if (!await FindAsync(deed.Store, cancel)) return null;
        var numbers = Numbers();
        var before = await deed.Store.NeedsAtMeetings.Where(x => x.MeetingId == meeting.Id && numbers.Contains(x.NeedId)).ToListAsync(cancel);
        foreach (var number in numbers)
        {
            var at = before.Find(x => x.NeedId == number);
            if (at is null) deed.Store.Add(at = new NeedAtMeeting { NeedId = number, MeetingId = meeting.Id });
            (at.Met, at.At) = (form.Ticked("met", number.ToString(CultureInfo.InvariantCulture)), deed.Act.At);
        }
        return new Done(Request.Path.Value!, "It is written down.");
    }, cancel);

    private List<long> Numbers() => [.. People.SelectMany(x => x.Needs).Select(x => x.Id)];

    private async Task<bool> FindAsync(Store from, CancellationToken cancel)
    {
        var address = Request.Path.Value![..^"/needs".Length];
        if (await from.Meetings.FirstOrDefaultAsync(x => x.Address == address, cancel) is not { } found || !me.Is(Role.Secretary, found.CircleId)) return false;
        meeting = found;
        People = await NeedsOfBoard.ReadAsync(from, here.Place.Id, found.CircleId, here.Today, cancel);
        There = await FormatsThere.OfAsync(from, found.Id, People.SelectMany(x => x.Needs).Select(x => x.Kind), cancel);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "What people need at this meeting";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Platform.Time.Said.ShortDate(meeting.Date)}", meeting.Address);
        return Page();
    }
}
