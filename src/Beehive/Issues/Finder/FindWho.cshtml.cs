using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Topics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Finder;

/// <summary>Who can help? One box for plain words, and all topics from A to Z.</summary>
[NeverKept]
public sealed class FindWhoModel(Store store, Here here, Frame frame) : PageModel
{
    private const int LongestAsked = 200;
    private const int MostFound = 10;

    public string Asked { get; private set; } = "";

    /// <summary>Only of this board.</summary>
    public Board? Board { get; private set; }

    public IReadOnlyList<TopicShown> Found { get; private set; } = [];
    public IReadOnlyList<TopicShown> All { get; private set; } = [];
    public bool TakesIssues { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Asked = (Request.Words("q") ?? "").Trim();
        if (Asked.Length > LongestAsked) Asked = Asked[..LongestAsked];
        if (Request.Words("board") is { } slug && (Board = await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel)) is null) return NotFound();
        var topics = (await store.TopicsInOrderAsync(cancel)).Where(x => x.IsShown && (Board is null || x.BoardId == Board.Id)).ToList();
        All = await TopicShown.OfAsync(store, topics, cancel);
        var shown = All.ToDictionary(x => x.Topic.Id);
        Found = [.. TopicFinder.Search(topics, Asked).Take(MostFound).Select(x => shown[x.Topic.Id])];
        TakesIssues = await store.TakesIssuesAsync(here.Place.Id, cancel);
        frame.Title = Asked.Length > 0 ? $"Who can help with {Asked}?" : Board is { } its ? $"What {its.Name} deals with" : "Who can help?";
        frame.Part = "search";
        if (Asked.Length == 0 && Board is null) frame.OtherView = EasyPage.At(here.Root + "/who");
        frame.Description = $"Who deals with what in {here.Place.Name}, and how to reach them.";
        frame.Unlisted = Asked.Length > 0;
        frame.Crumb("Home", here.Root);
        return Page();
    }
}
