using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Meetings.Bringing;

/// <summary>Gives a paper to an item of a coming agenda.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PutPaperOnAgendaModel(Store store, Desk desk, Here here, Me me, Frame frame) : PageModel
{
    private static readonly string[] Fields = ["item", "late"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;
    public IReadOnlyList<ItemToBring> Has { get; private set; } = [];
    public IReadOnlyList<ItemToBring> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        return await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(), cancel), found, cancel);
    }

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await PaperAtWork.FindAsync(store, here, me, paper, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) =>
        {
            if (await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is not { } found) return null;
            var chosen = (await ChoicesAsync(deed.Store, found, cancel)).FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == form["item"]);
            if (!form.Refuse("item", chosen is null ? new Refusal("Choose an item of the list.") : null)) return null;
            if (await Bringings.HoldAsync(deed.Writing, chosen!.Id, cancel) is not { } held) return null;
            var papers = held.Item.Papers.OrderBy(x => x.Order).Select(x => x.PaperId).Append(found.Id).ToList();
            return form.Refuse("late", held.Arrange(papers, form.Maybe("late"), deed.Act)) ? new Done(held.Item.Address + "/papers", "The item has the paper.") : null;
        }, cancel);

    /// <summary>Items of the paper's boards, of those that this person works for.</summary>
    private async Task<List<ItemToBring>> ChoicesAsync(Store from, Paper paper, CancellationToken cancel)
    {
        var boards = paper.Boards.Select(x => x.BoardId).Where(x => me.Is(PaperAtWork.Who, x)).ToList();
        var has = (await Bringings.WithAsync(from, paper.Id, cancel)).Select(x => x.Id).ToHashSet();
        return [.. (await Bringings.ComingAsync(from, boards, here.Today, cancel)).Where(x => !has.Contains(x.Id))];
    }

    private async Task<IActionResult> ShowAsync(Form form, Paper paper, CancellationToken cancel)
    {
        (Form, Paper) = (form, paper);
        Has = await Bringings.WithAsync(store, paper.Id, cancel);
        Choices = await ChoicesAsync(store, paper, cancel);
        WorkFrame.Set(frame, here, "Put the paper on an agenda", paper);
        return Page();
    }
}
