using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>Puts a suggestion on the agenda of a meeting to come.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class AcceptSuggestionModel(Store store, Desk desk, Here here, Frame frame, AnswerLetters letters) : SuggestionPage(store, desk, here, frame)
{
    public override string Heading => "Put the suggestion on an agenda";

    public IReadOnlyList<Meeting> Coming { get; private set; } = [];

    protected override IReadOnlyList<string> Fields => ["meeting", .. ItemFields.All];

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel)) return false;
        Coming = [.. (await Store.OfBoard(Board.Id).Where(x => x.CircleId == Board.Id).Coming(Here.Today).Take(30).ToListAsync(cancel)).Where(x => x.IsToCome)];
        return true;
    }

    protected override IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["title"] = Suggestion.Title, ["text"] = Suggestion.Why, ["meeting"] = Coming.Count == 1 ? Coming[0].Slug : null,
    };

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || await SuggestionAsync(deed.Store, board.Id, deed.Cancel) is not { } suggestion) return null;
        var slug = form["meeting"];
        var meeting = await deed.Store.OfBoard(board.Id).Where(x => x.CircleId == board.Id && x.Slug == slug).Select(x => (long?)x.Id).FirstOrDefaultAsync(deed.Cancel) is { } id
            ? await HeldAsync(deed, id) : null;
        form.Refuse("meeting", meeting is null ? new("Choose a meeting.") : null);
        if (ItemFields.Read(form) is not { } plan || meeting is null) return null;
        var items = await AgendaOf.ItemsAsync(deed.Store, meeting, deed.Cancel);
        var refusal = AgendaItem.Add(meeting, items, plan, AgendaOf.NoticeOf(meeting, board, Here.Place), AgendaOf.FreeSlug(items, plan.Title), deed.Act, out var item, arisingFrom: suggestion.AboutId);
        if (!form.Refuse(meeting.IsAgendaOut && plan.LateReason is null ? "late" : "title", refusal)) return null;
        await deed.Writing.KeepAsync(item!, meeting.PlaceId, deed.Cancel);
        if (!form.Refuse("title", suggestion.Accept(item!, deed.Act))) return null;
        await letters.AcceptedAsync(deed, board, suggestion, meeting, await SenderAsync(deed.Store, suggestion, deed.Cancel));
        return new Done(meeting.Address + "/agenda", "The suggestion is on the agenda. Whoever suggested it is told.");
    }

    private static async Task<Meeting?> HeldAsync(Deed deed, long id)
    {
        await deed.Writing.HoldAsync(id, deed.Cancel);
        return await deed.Store.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => x.Id == id, deed.Cancel);
    }
}
