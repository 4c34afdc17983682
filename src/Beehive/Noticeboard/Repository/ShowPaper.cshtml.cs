using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Membership;
using Beehive.Papers;
using Beehive.Papers.Repository;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Repository;

/// <summary>One paper in its newest version, with what it asks for and the meetings that talked about it.</summary>
public sealed class ShowPaperModel(Store store, Here here, Me me, Frame frame, Origin origin, EasyReadDates dates, ITellsBeginnings beginnings) : PageModel
{
    public PaperOnPage Shown { get; private set; } = null!;
    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public IReadOnlyList<Attachment> Attachments { get; private set; } = [];
    public IReadOnlyList<Thing> BasedOn { get; private set; } = [];
    public IReadOnlyList<Use> Uses { get; private set; } = [];

    /// <summary>What the items go back to that had it.</summary>
    public IReadOnlyList<Beginning> Beginnings { get; private set; } = [];

    /// <summary>How far its Easy Read version is.</summary>
    public TwinState Easy { get; private set; } = null!;

    /// <summary>By when it comes, while there is none.</summary>
    public Missing? Missing { get; private set; }

    public Paper Paper => Shown.Paper;

    public EasyRead.FormatsOfThing Formats { get; private set; } = null!;

    /// <summary>What its letters mean that it does not explain.</summary>
    public ShortFormsOf ShortForms => PaperWords.ShortFormsOf(Paper, Shown.Latest.Text, isForWriter: false);

    public bool Works => me.Is(PaperAtWork.Who, Paper.CircleId);

    public async Task<IActionResult> OnGetAsync(string paper, CancellationToken cancel)
    {
        if (await PaperOnPage.FindAsync(store, paper, cancel) is not { } found) return NotFound();
        Shown = found;
        Easy = await store.TwinStateAsync(Paper.Id, cancel);
        if (!Easy.IsOut) Missing = await dates.MissingAsync(store, Paper.Id, Paper.Address, null, cancel);
        Boards = await found.BoardsAsync(store, cancel);
        Attachments = await found.AttachmentsAsync(store, cancel);
        Formats = await EasyRead.OtherFormatsReading.FormatsOfAsync(store, Paper.Id, Paper.Address, Paper.CircleId, cancel);
        BasedOn = await store.Set<PaperBasis>().Where(x => x.PaperId == Paper.Id).OrderBy(x => x.Order).Join(store.Things, x => x.OnId, t => t.Id, (x, t) => t).ToListAsync(cancel);
        Uses = await UsesAsync(cancel);
        Beginnings = await beginnings.OfAsync(store, Uses.Select(x => x.From), cancel);
        frame.Title = Paper.Title;
        frame.Part = "papers";
        frame.OtherView = EasyPage.At(Paper.Address);
        frame.Description = Paper.Summary;
        frame.Data = PaperData.Of(Paper, Shown.Versions, Boards.Select(x => new NamedPage(x.Name, x.Address)), BasedOn.Select(x => new NamedPage(x.Title, x.Address)), here.Place, origin);
        frame.Crumb("Home", here.Root).Crumb("Papers", here.Root + "/papers");
        return Page();
    }

    private Task<List<Use>> UsesAsync(CancellationToken cancel) =>
        (from use in store.ItemPapers
         where use.PaperId == Paper.Id
         join item in store.AgendaItems on use.AgendaItemId equals item.Id
         join meeting in store.Meetings on item.MeetingId equals meeting.Id
         orderby meeting.Date descending, item.Order
         select new Use(item.Title, item.Address, meeting.Title, meeting.Date, use.LateReason, item.ArisingFromId)).Take(200).ToListAsync(cancel);

    /// <summary>An item of an agenda that had the paper.</summary>
    public sealed record Use(string Item, string Address, string Meeting, PartialDate? Date, string? Late, long? From);
}
