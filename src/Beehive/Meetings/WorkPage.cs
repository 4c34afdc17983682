using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings;

/// <summary>A page with one form on which somebody works for a board: found, laid out, taken in, shown again.</summary>
public abstract class WorkPage(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Board Board { get; private set; } = null!;

    /// <summary>The words of the h1.</summary>
    public abstract string Heading { get; }

    protected Store Store => store;

    protected Here Here => here;

    protected Frame Frame => frame;

    /// <summary>The fields that it has; whatever else is sent is ignored.</summary>
    protected abstract IReadOnlyList<string> Fields { get; }

    protected string BoardAddress => $"{here.Root}/boards/{RouteData.Values["board"]}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await FindAsync(cancel) ? Show(await desk.LayAsync(this, Record(), cancel, ChangesRecord)) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var tooMany = Request.Form.ContainsKey(Desk.KeepField) ? null : await TooManyAsync(cancel);
        if (tooMany is null) await PrepareAsync(cancel);
        return await desk.TakeAsync(this, Fields, async form => await FindAsync(cancel) ? Show(form) : NotFound(),
            (deed, form) => form.Refuse(Fields[0], tooMany) ? WorkAsync(deed, form) : Task.FromResult<Done?>(null), cancel);
    }

    /// <summary>False when there is no such thing for whoever looks.</summary>
    protected virtual async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await BoardAsync(store, cancel) is not { } board) return false;
        Board = board;
        return true;
    }

    /// <summary>What the record says, as the beginning of the form.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Record() => new Dictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>It changes what is written down already, so what was typed is held against it.</summary>
    protected virtual bool ChangesRecord => false;

    /// <summary>Why nothing more is taken in from here for a while; looked at before anything is written.</summary>
    protected virtual Task<Refusal?> TooManyAsync(CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>What takes time and writes nothing into the record, such as taking a file in: before anything is written, so that nobody waits for it.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Null when it refuses.</summary>
    protected abstract Task<Done?> WorkAsync(Deed deed, Form form);

    protected Task<Board?> BoardAsync(Store from, CancellationToken cancel)
    {
        var slug = RouteData.Values["board"] as string;
        return from.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == slug, cancel);
    }

    protected virtual void TellFrame() => frame.Crumb("Home", here.Root).Crumb(Board.Name, Board.Address);

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.Board = Board.Name;
        frame.Part = "meetings";
        frame.Unlisted = true;
        TellFrame();
        return Page();
    }
}

/// <summary>A page on which somebody works on one meeting of a board.</summary>
public abstract class MeetingPage(Store store, Desk desk, Here here, Frame frame) : WorkPage(store, desk, here, frame)
{
    public Meeting Meeting { get; private set; } = null!;

    /// <summary>All its items, in order, also what was taken off.</summary>
    public IReadOnlyList<AgendaItem> Items { get; private set; } = [];

    protected string MeetingAddress => $"{BoardAddress}/meetings/{RouteData.Values["meeting"]}";

    protected override async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (!await base.FindAsync(cancel) || await MeetingAsync(Store, cancel) is not { } meeting) return false;
        Meeting = meeting;
        Items = await AgendaOf.ItemsAsync(Store, meeting, cancel);
        return true;
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        var address = MeetingAddress;
        if (await deed.Store.Things.Where(x => x.Address == address && x.Kind == "meeting").Select(x => (long?)x.Id).FirstOrDefaultAsync(deed.Cancel) is not { } id) return null;
        await deed.Writing.HoldAsync(id, deed.Cancel);
        if (await MeetingAsync(deed.Store, deed.Cancel) is not { } meeting) return null;
        return await DoAsync(deed, form, meeting, await AgendaOf.ItemsAsync(deed.Store, meeting, deed.Cancel));
    }

    /// <summary>Nobody else changes the meeting or its agenda meanwhile.</summary>
    protected abstract Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items);

    protected override void TellFrame()
    {
        base.TellFrame();
        Frame.Crumb($"{Meeting.Title}, {Platform.Time.Said.ShortDate(Meeting.Date)}", Meeting.Address);
    }

    private Task<Meeting?> MeetingAsync(Store from, CancellationToken cancel)
    {
        var address = MeetingAddress;
        return from.Meetings.Include(x => x.Boards).FirstOrDefaultAsync(x => from.Things.Any(t => t.Id == x.Id && t.Address == address && t.Kind == "meeting"), cancel);
    }
}
