using Beehive.Accounts;
using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Repository;

/// <summary>What people of a place have told, or what one board has of it.</summary>
public sealed class ShowIssuesModel(Store store, Me me, Here here, Frame frame) : PageModel
{
    private const int Size = 50;

    /// <summary>None: of the whole place.</summary>
    public Board? Board { get; private set; }

    /// <summary>Only what is about this.</summary>
    public Topic? Topic { get; private set; }
    public IReadOnlyList<Issue> Issues { get; private set; } = [];
    public LongList List { get; private set; } = new(1, Size, 0);
    public int Open { get; private set; }
    public bool TakesIssues { get; private set; }

    public IReadOnlyList<WorkLink> Work => [.. me.IsAnywhere(Role.PartnershipManager) ? [new("Who reads it, and what is promised", here.Root + "/issues/office"), new("Who covers in holidays", here.Root + "/issues/cover")] : Array.Empty<WorkLink>(), .. DeskLinks.Of(me, here.Root, TakesIssues)];

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string? board, CancellationToken cancel)
    {
        if (!Request.TryPage(out var page)) return BadRequest();
        if (board is not null && (Board = await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel)) is null) return NotFound();
        if (Request.Words("topic") is { } key && (Topic = await store.Topics.FirstOrDefaultAsync(x => x.Key == key, cancel)) is null) return NotFound();
        IQueryable<Issue> found = store.Issues;
        if (Topic is { } about) found = found.Where(x => x.TopicId == about.Id);
        if (Board is { } of) found = found.Where(x => x.BoardId == of.Id);
        List = new(page, Size, await found.CountAsync(cancel));
        if (List.IsBeyond) return NotFound();
        TakesIssues = await store.TakesIssuesAsync(here.Place.Id, cancel);
        Open = await found.CountAsync(x => x.State != IssueState.Closed && x.State != IssueState.NotKnown, cancel);
        Issues = await found.OrderBy(x => x.State == IssueState.Closed || x.State == IssueState.NotKnown ? 1 : 0).ThenByDescending(x => x.Number).Skip(List.First - 1).Take(Size).ToListAsync(cancel);
        frame.Title = (Topic is { } named ? $"What people told us about {named.Name}" : Board is { } its ? $"What people told {its.Name}" : "What people told us") + (page == 1 ? "" : $", page {page}");
        frame.Board = Board?.Name;
        frame.Part = "issues";
        if (Topic is null && page == 1) frame.OtherView = EasyPage.At((Board?.Address ?? here.Root) + "/issues");
        frame.Crumb("Home", here.Root);
        if (Board is { } leads) frame.Crumb("Boards", here.Root + "/boards").Crumb(leads.Name, leads.Address);
        return Page();
    }
}
