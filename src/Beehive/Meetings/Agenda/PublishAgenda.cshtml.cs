using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Agenda;

/// <summary>Shows what is missing, and publishes the agenda all the same when somebody says so.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class PublishAgendaModel(Store store, Desk desk, Here here, Frame frame) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Publish the agenda";

    public IReadOnlyList<AgendaItem> Listed => [.. Items.Where(x => x.IsListed && x.State != ItemState.Withdrawn)];

    /// <summary>What each item lacks, in words. It forbids nothing.</summary>
    public IReadOnlyList<(AgendaItem Item, IReadOnlyList<string> Lacks)> Missing => [.. Listed.Select(x => (x, Lacks(x))).Where(x => x.Item2.Count > 0)];

    /// <summary>How far its Easy Read version is.</summary>
    public TwinState Easy { get; private set; } = null!;

    public string BenchAddress => TwinState.BenchOf(Meeting);

    public Notice? Notice => AgendaOf.NoticeOf(Meeting, Board, Here.Place);

    public DateTimeOffset Now => Here.Now;

    protected override IReadOnlyList<string> Fields => ["easy-read"];

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel)) return false;
        Easy = await Store.TwinStateAsync(Meeting.Id, cancel);
        return true;
    }

    protected override Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        DateOnly? easyRead = null;
        if (form["easy-read"].Length > 0)
        {
            if (!form.Refuse("easy-read", TypedDate.Read(form["easy-read"], out var day))) return Task.FromResult<Done?>(null);
            easyRead = day;
        }
        var refusal = meeting.PublishAgenda(items, easyRead, deed.Act);
        return Task.FromResult(form.Refuse("easy-read", refusal) ? new Done(meeting.Address, "The agenda is published. Everybody who follows this meeting is told.") : null);
    }

    private static List<string> Lacks(AgendaItem item)
    {
        var lacks = new List<string>();
        if (item.Owner is null && item.Standing is null) lacks.Add("Nobody leads it.");
        if (item.Needed is null) lacks.Add("It does not say what is needed.");
        if (item is { Needed: Needed.Decide or Needed.Choose, Papers.Count: 0, Standing: null }) lacks.Add("People are to decide, and there is no paper.");
        return lacks;
    }
}
