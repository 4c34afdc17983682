using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>"Is it sorted?", by a link in the letter and one button. Opening the page changes nothing, and the link opens nothing else.</summary>
[TakesIn]
[NeverKept]
[MayUse(Role.Anybody)]
public sealed class SaySortedModel(Store store, Desk desk, Here here, Frame frame, Sorting sorting, TimeProvider clock) : PageModel
{
    private static readonly string[] Fields = ["why"];

    public Form Form { get; private set; } = null!;

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.ToOwn(here, Request);

    /// <summary>None when the link is over.</summary>
    public Mine? Mine { get; private set; }
    public SortedLink? Link { get; private set; }
    public Verdict Word { get; private set; }
    public WhatAWordDoes Does { get; private set; } = new(true, true);

    public async Task<IActionResult> OnGetAsync(int number, string token, string word, CancellationToken cancel)
    {
        if (!await FindAsync(number, token, word, cancel)) return NotFound();
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["why"] = null }, cancel));
    }

    public async Task<IActionResult> OnPostAsync(int number, string token, string word, CancellationToken cancel)
    {
        if (!await FindAsync(number, token, word, cancel)) return NotFound();
        return Mine is null ? Show(null!) : await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(Mine.Issue.Id, cancel);
            if (await OfAsync(deed.Store, number, token, cancel) is not var (mine, link)) return null;
            if (!link.WaitsForWord) return new Done(Way.Of(mine.Issue.Address), "You have said it already.");
            var by = new By("Whoever told us", here.Today, deed.Act with { Who = "Whoever told us (by personal link)" });
            return await sorting.SayAsync(deed, form, here, mine, link, Word, by) is { } done ? done with { Address = Way.Of(done.Address) } : null;
        }, cancel);
    }

    /// <summary>False when there is no such page at all.</summary>
    private async Task<bool> FindAsync(int number, string token, string word, CancellationToken cancel)
    {
        if (IssueWords.VerdictOf(word) is not { } verdict) return false;
        Word = verdict;
        if (await OfAsync(store, number, token, cancel) is not var (mine, link)) return true;
        (Mine, Link, Does) = (mine, link, new(await Sorting.IsFirstAsync(store, mine, cancel), !mine.Issue.WasOpenedAgain()));
        return true;
    }

    private async Task<(Mine Mine, SortedLink Link)?> OfAsync(Store from, int number, string token, CancellationToken cancel)
    {
        var mark = Browser.Hash(token);
        if (await from.SortedLinks.FirstOrDefaultAsync(x => x.TokenMark == mark, cancel) is not { } link) return null;
        if (await from.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == link.IssueId && x.Number == number, cancel) is not { } issue) return null;
        if (link.WaitsForWord && !link.IsAlive(issue, clock.GetUtcNow())) return null;
        return await from.Raisers.FirstOrDefaultAsync(x => x.Id == link.RaiserId, cancel) is { } raiser ? (new Mine(issue, raiser), link) : null;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        if (Mine is null) Response.StatusCode = StatusCodes.Status410Gone;
        frame.Title = Mine is null ? "This link is over" : Link is { WaitsForWord: false } ? "You have said it" : "Is it sorted?";
        if (Mine is not null && Link is { WaitsForWord: true }) frame.About = $"{IssueWords.Of(Word)}: {Mine.Issue.Title}{(Way.IsEasy ? ", Easy Read" : "")}";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Listens = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
