using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Pack;

/// <summary>A paper as it stands in the pack: its latest text, and what is attached.</summary>
public sealed record PackedPaper(Paper Paper, PaperVersion? Version, IReadOnlyList<Attachment> Attachments);

/// <summary>An item with its papers.</summary>
public sealed record PackedItem(AgendaItem Item, IReadOnlyList<PackedPaper> Papers);

/// <summary>Agenda and papers of a meeting in one, to print and to post. Members see the closed items of their board in it; the public sees the public pack.</summary>
public sealed class ShowPackModel(Store store, Here here, Frame frame) : PageModel
{
    public Meeting Meeting { get; private set; } = null!;
    public Board? Board { get; private set; }
    public IReadOnlyList<PackedItem> Items { get; private set; } = [];

    /// <summary>The meeting's Easy Read version, when it is out.</summary>
    public TwinState Easy { get; private set; } = null!;

    /// <summary>20 point instead of 14.</summary>
    public bool IsLarge { get; private set; }

    public DateOnly Today => here.Today;

    public async Task<IActionResult> OnGetAsync(string? print, CancellationToken cancel)
    {
        var address = Request.Path.Value![..^"/pack".Length];
        if (await store.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => store.Things.Any(t => t.Id == x.Id && t.Address == address), cancel) is not { } meeting) return NotFound();
        (Meeting, IsLarge) = (meeting, print == "large");
        Board = await store.Boards.FirstOrDefaultAsync(x => x.Id == meeting.CircleId, cancel);
        Easy = await store.TwinStateAsync(meeting.Id, cancel);
        await LoadAsync(cancel);
        frame.Title = $"{(IsLarge ? "Large print pack" : "Pack")}: {meeting.Title}, {Said.Date(meeting.Date)}";
        frame.Board = Board?.Name;
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb($"{meeting.Title}, {Said.ShortDate(meeting.Date)}", meeting.Address);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancel)
    {
        var items = (await AgendaOf.ItemsAsync(store, Meeting, cancel)).Where(x => x.IsListed).ToList();
        var ids = items.SelectMany(x => x.Papers).Select(x => x.PaperId).Distinct().ToList();
        var papers = await store.Papers.Include(x => x.Versions).Include(x => x.Attachments).AsSplitQuery().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
        Items = [.. items.Select(x => new PackedItem(x, [.. x.Papers.OrderBy(p => p.Order).Where(p => papers.ContainsKey(p.PaperId)).Select(p => Packed(papers[p.PaperId]))]))];
    }

    /// <summary>A version that is more hidden than its paper is not out yet: it is in no pack, not even in that of who wrote it.</summary>
    private static PackedPaper Packed(Paper paper) =>
        new(paper, paper.Versions.Where(x => x.Visibility <= paper.Visibility).MaxBy(x => x.Number), [.. paper.Attachments.Where(x => x.Visibility <= paper.Visibility)]);
}
