using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Repository;

/// <summary>One issue: what was said, who has it, what comes next, and everything that happened so far.</summary>
public sealed class ShowIssueModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    public sealed record Count(Verdict Verdict, int Number);

    public Issue Issue { get; private set; } = null!;
    public Board? Board { get; private set; }

    /// <summary>The one that it was joined to.</summary>
    public Issue? JoinedTo { get; private set; }

    public LedTo LedTo { get; private set; } = null!;

    public IReadOnlyList<WorkLink> Work { get; private set; } = [];

    public IssueTies Ties { get; private set; } = IssueTies.None;

    /// <summary>What those who joined say to "Is it sorted?", counted.</summary>
    public IReadOnlyList<Count> Counts { get; private set; } = [];

    /// <summary>Why people say so: for those who handle it.</summary>
    public IReadOnlyList<SortedLink> Whys { get; private set; } = [];

    /// <summary>Somebody can say the same.</summary>
    public bool MaySaySame { get; private set; }

    /// <summary>What its words speak of, for those who handle it; null for everybody else.</summary>
    public string? Danger { get; private set; }

    /// <summary>Photos, recordings and films: those that everybody may see or hear, and all of them for those who handle it.</summary>
    public IReadOnlyList<IssueFile> Files { get; private set; } = [];

    public bool Handles { get; private set; }

    /// <summary>What was asked back, and what came: for those who handle it.</summary>
    public IReadOnlyList<IssueQuestion> Questions { get; private set; } = [];

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue) return NotFound();
        Issue = issue;
        Handles = me.IsSignedIn && IssueRights.Of(me, issue) is { ForPlace: true } or { ForBoard: true };
        if (me.IsSignedIn) Work = [.. IssueRights.Of(me, issue).Links(issue), .. await DeskLinks.OfPaperAsync(store, me, issue, cancel)];
        if (issue.BoardId is { } board) Board = await store.Boards.FirstOrDefaultAsync(x => x.Id == board, cancel);
        if (issue.JoinedToId is { } other) JoinedTo = await store.Issues.FirstOrDefaultAsync(x => x.Id == other, cancel);
        LedTo = await LedTo.OfAsync(store, issue.Id, Today, cancel);
        Ties = await IssueTies.LoadAsync(store, issue, cancel);
        await SortAsync(issue, cancel);
        await AddAsync(issue, cancel);
        TellFrame();
        return Page();
    }

    private async Task AddAsync(Issue issue, CancellationToken cancel)
    {
        Files = await store.IssueFiles.Where(x => x.IssueId == issue.Id && (Handles || x.State == IssueFileState.Shown)).OrderBy(x => x.Id).ToListAsync(cancel);
        if (Handles && await store.DangerMarks.FirstOrDefaultAsync(x => x.IssueId == issue.Id, cancel) is { } mark) Danger = DangerSaid.List(mark.Kinds);
        MaySaySame = issue is { IsOpen: true, Visibility: Platform.Visibility.Public } && await store.IssueOffices.AnyAsync(x => x.PlaceId == issue.PlaceId, cancel);
    }

    private async Task SortAsync(Issue issue, CancellationToken cancel)
    {
        if (issue.AsksIfSorted())
        {
            var answer = issue.AnswerStep();
            var others = from link in store.SortedLinks
                         where link.IssueId == issue.Id && link.Answer == answer && link.Said != null
                         join raiser in store.Raisers on link.RaiserId equals raiser.Id
                         where raiser.Joined
                         group link by link.Said into said
                         select new { Said = said.Key, Number = said.Count() };
            Counts = [.. (await others.ToListAsync(cancel)).OrderBy(x => x.Said).Select(x => new Count(x.Said!.Value, x.Number))];
        }
        if (!Handles) return;
        Questions = await store.IssueQuestions.Where(x => x.IssueId == issue.Id).OrderBy(x => x.Id).ToListAsync(cancel);
        Whys = await store.SortedLinks.Where(x => x.IssueId == issue.Id && x.Words != null).OrderBy(x => x.Id).ToListAsync(cancel);
    }

    private void TellFrame()
    {
        frame.Title = Issue.Title;
        frame.Board = Board?.Name;
        frame.Part = "issues";
        frame.OtherView = EasyPage.At(Issue.Address);
        frame.Description = Issue.Words.Length > 150 ? Issue.Words[..150] + "…" : Issue.Words;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
    }
}
