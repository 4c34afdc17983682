using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>Says that a contribution was read, shows it or holds it back, and answers it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class AnswerSaidModel(Store store, Desk desk, Here here, Frame frame, AnswerLetters letters, Uploads uploads) : MeetingPage(store, desk, here, frame)
{
    public override string Heading => "Read and answer";

    public Contribution Contribution { get; private set; } = null!;

    public HeardRecording? Recording { get; private set; }

    public AgendaItem Item => Items.First(x => x.Id == Contribution.ItemId);

    protected override IReadOnlyList<string> Fields => ["transcript", "hold-back", "answer", "forget"];

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || await SaidAsync(Store, Meeting, cancel) is not { } said || Items.All(x => x.Id != said.ItemId)) return false;
        Contribution = said;
        Recording = (await HeardRecording.AllAsync(Store, uploads, Meeting, [said], cancel)).GetValueOrDefault(said.Id);
        return true;
    }

    protected override IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal) { ["transcript"] = Contribution.Transcript, ["hold-back"] = null, ["answer"] = Contribution.Answer };

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items)
    {
        if (await SaidAsync(deed.Store, meeting, deed.Cancel) is not { } said || items.FirstOrDefault(x => x.Id == said.ItemId) is not { } item) return null;
        if (said.ByVoice && !form.Refuse("transcript", said.TypeWords(form["transcript"], deed.Act))) return null;
        if (said.ReadAt is null && !form.Refuse("hold-back", said.Read(item, form.Maybe("hold-back"), deed.Act))) return null;
        if (form["answer"].Length > 0 && form["answer"] != said.Answer)
        {
            if (!form.Refuse("answer", said.Reply(form["answer"], deed.Act))) return null;
            await letters.AnsweredAsync(deed, item, said, await deed.Store.Set<Sender>().FirstOrDefaultAsync(x => x.SentId == said.Id, deed.Cancel));
        }
        if (form.Ticked("forget")) await ForgottenRecordings.ForgetAsync(deed.Writing, uploads, "\"ContributionId\" = @said", [("@said", said.Id)], deed.Cancel);
        return new Done(meeting.Address + "/said", "It is kept.");
    }

    private Task<Contribution?> SaidAsync(Store from, Meeting meeting, CancellationToken cancel)
    {
        var id = long.TryParse(RouteData.Values["said"] as string, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0;
        return from.Contributions.FirstOrDefaultAsync(x => x.Id == id && x.MeetingId == meeting.Id, cancel);
    }
}
