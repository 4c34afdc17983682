using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Bringing;

/// <summary>Lets readers have a paper, or its next version. After the agenda is out it is late, and says why.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class PublishPaperModel(Store store, Desk desk, Here here, Me me, Frame frame, Outbox outbox, Origin origin) : PageModel
{
    private static readonly string[] Fields = ["note", "late"];

    public Form Form { get; private set; } = null!;
    public Paper Paper { get; private set; } = null!;

    /// <summary>What must be done before.</summary>
    public IReadOnlyList<Refusal> Stops { get; private set; } = [];

    /// <summary>Items whose agenda is out.</summary>
    public IReadOnlyList<ItemToBring> Late { get; private set; } = [];

    public int Number => Paper.Prepared?.Number ?? Paper.Versions.Max(x => x.Number) + 1;

    public IReadOnlyList<string> Hints => [.. new (bool Missing, string What)[] { (Paper.Summary is null, "Summary"), (Paper.Contact is null, "Who to ask about it"), (Paper.Purpose is null, "What it is for"), (Paper.Cost is null, "What it would cost, and who would pay") }
        .Where(x => x.Missing).Select(x => x.What)];

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperAtWork.FindAsync(store, here, me, paper, cancel) is not { } found) return NotFound();
        return await ShowAsync(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["note"] = found.Prepared?.Note }, cancel), found, cancel);
    }

    public Task<IActionResult> OnPostAsync(string paper, CancellationToken cancel) => desk.TakeAsync(this, Fields,
        async form => await PaperAtWork.FindAsync(store, here, me, paper, cancel) is { } found ? await ShowAsync(form, found, cancel) : NotFound(),
        async (deed, form) => await PaperAtWork.HoldAsync(deed, here, me, paper, cancel) is { } found ? await PublishAsync(deed, form, found, cancel) : null, cancel);

    private async Task<Done?> PublishAsync(Deed deed, Form form, Paper paper, CancellationToken cancel)
    {
        if (await StopsAsync(deed.Store, paper, cancel) is [var stop, ..])
        {
            form.Notice = stop.ToString();
            return null;
        }
        var isFirst = paper.IsDraft;
        foreach (var item in await LateAsync(deed.Store, paper, cancel))
            if (await Bringings.HoldAsync(deed.Writing, item.Id, cancel) is { } held && !form.Refuse("late", held.Item.PaperIsLate(paper.Id, form.Maybe("late"), deed.Act))) return null;
        if (!form.Refuse("note", paper.Publish(PartialDate.Of(here.Today), form.Maybe("note"), deed.Act))) return null;
        if (isFirst) await TellAuthorAsync(deed, paper, cancel);
        return new Done(paper.Address, paper.Visibility != Visibility.Public ? "It is out for the members of its board. It is closed to the public." : isFirst ? "The paper is out." : "The new version is out.");
    }

    /// <summary>Files that nobody has decided about hold everything up: what was found in them must not be forgotten.</summary>
    private static async Task<List<Refusal>> StopsAsync(Store from, Paper paper, CancellationToken cancel)
    {
        var stops = new List<Refusal>();
        if (paper.Missing is { } missing) stops.Add(missing);
        if (await from.Things.AnyAsync(x => x.Id == paper.Id && x.WithdrawnAt != null && paper.IsDraft, cancel)) stops.Add(new("The partnership manager took this paper out. Only they can show it again."));
        if (await from.WaitingFiles.AnyAsync(x => x.PaperId == paper.Id, cancel)) stops.Add(new("A file still waits. Decide on it, or leave it out."));
        return stops;
    }

    private static async Task<List<ItemToBring>> LateAsync(Store from, Paper paper, CancellationToken cancel) =>
        paper.IsDraft ? [.. (await Bringings.WithAsync(from, paper.Id, cancel)).Where(x => x.IsOut)] : [];

    private async Task TellAuthorAsync(Deed deed, Paper paper, CancellationToken cancel)
    {
        var email = await (from author in deed.Store.PaperAuthors where author.PaperId == paper.Id join account in deed.Store.Accounts on author.AccountId equals account.Id select account.Email).FirstOrDefaultAsync(cancel);
        if (string.IsNullOrEmpty(email)) return;
        var letter = new LetterText(origin, "Your paper is out").Say($"The paper \"{paper.Title}\" that you handed in is out. {(paper.Visibility == Visibility.Public ? "Everybody" : "The members of the board")} can read it now.").Link("Read it", paper.Address);
        await outbox.AddAsync(deed.Writing, new Letter($"Your paper is out: {paper.Title}", letter.Text, letter.Html) { Once = $"paper-out:{paper.Id}", To = email, PlaceId = paper.PlaceId }, cancel);
    }

    private async Task<IActionResult> ShowAsync(Form form, Paper paper, CancellationToken cancel)
    {
        (Form, Paper) = (form, paper);
        Stops = await StopsAsync(store, paper, cancel);
        Late = await LateAsync(store, paper, cancel);
        WorkFrame.Set(frame, here, paper.IsDraft ? "Publish the paper" : "Publish the new version", paper);
        return Page();
    }
}
