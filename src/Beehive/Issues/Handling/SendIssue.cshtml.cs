using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>Sends an issue to the board that should deal with it.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, OfAnyBoard = true)]
public sealed class SendIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public override string Heading => "Send it to a board";

    protected override string Said => "The board has it now and says whether it takes it.";

    /// <summary>What it looks like, with the board that has it.</summary>
    public TopicChoice Topics { get; private set; } = TopicChoice.Nothing;

    public IEnumerable<(TopicFound Found, Board Board)> Proposed => Topics.Likely.Select(x => (x, Boards.FirstOrDefault(b => b.Id == x.Topic.BoardId)!)).Where(x => x.Item2 is not null);

    protected override IReadOnlyList<string> Fields => ["board", "topic", "why"];

    protected override bool May(IssueRights rights, Issue issue) => rights.Sends(issue);

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        Boards = [.. (await Store.GoingBoardsAsync(Here, cancel)).Where(x => x.Visibility == Platform.Visibility.Public)];
        Topics = await TopicChoice.ForAsync(Store, Issue, cancel);
    }

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        var slug = form["board"];
        var board = await deed.Store.Boards.FirstOrDefaultAsync(x => x.PlaceId == issue.PlaceId && x.Slug == slug, deed.Cancel);
        if (board is not { Goes: true, Visibility: Platform.Visibility.Public }) return form.Refuse("board", new("Choose a board from the list."));
        if (!Topics.Read(form, "topic", out var topic)) return false;
        // Left as it was: the topic that it looks like and that this board has.
        if (form.Maybe("topic") is null) topic = Topics.Likely.FirstOrDefault(x => x.Topic.BoardId == board.Id)?.Topic ?? Topics.All.FirstOrDefault(x => x.Id == issue.TopicId);
        issue.IsAbout(topic?.Id);
        var holder = (await BoardOffices.OfAsync(deed.Store, board, Here.Today, deed.Cancel)).HolderOf(office.HolderOn(Here.Today));
        return form.Refuse("board", issue.Send(board.Id, holder, office.Promises.Accepting(Here.Place.Nation.Holidays(), Here.Today), by, form.Maybe("why")));
    }
}
