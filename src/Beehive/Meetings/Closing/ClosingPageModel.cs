using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Closing;

/// <summary>What the pages have in common on which something is done with the minutes of one meeting.</summary>
public abstract class ClosingPageModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public MinutesBook Book { get; private set; } = null!;

    public Meeting Meeting => Book.Sitting.Meeting;

    public DateOnly Today => here.Today;

    protected abstract string Title { get; }
    protected abstract IReadOnlyList<string> Fields { get; }

    protected Me Me => me;

    protected Place Place => here.Place;

    protected Store Reading => store;

    protected virtual Dictionary<string, string?> Told(MinutesBook book) => Fields.ToDictionary(x => x, string? (_) => null, StringComparer.Ordinal);

    /// <summary>Whether they may, beyond the role.</summary>
    protected virtual bool May(Meeting meeting) => true;

    /// <summary>What was done, in words; null when the form refuses.</summary>
    protected abstract Task<string?> DoAsync(Deed deed, Form form, MinutesBook book);

    /// <summary>What else the page shows.</summary>
    protected virtual Task LoadAsync(CancellationToken cancel) => Task.CompletedTask;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) =>
        await MinutesBook.OpenAsync(store, Sitting.AddressOf(HttpContext), cancel) is { } book && May(book.Sitting.Meeting) ? await ShowAsync(await desk.LayAsync(this, Told(book), cancel), book, cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var address = Sitting.AddressOf(HttpContext);
        if (await MinutesBook.OpenAsync(store, address, cancel) is not { } seen || !May(seen.Sitting.Meeting)) return NotFound();
        return await desk.TakeAsync(this, Fields, form => ShowAsync(form, seen, cancel), async (deed, form) =>
        {
            await deed.Writing.HoldAsync(seen.Sitting.Meeting.Id, cancel);
            if (await MinutesBook.OpenAsync(deed.Store, address, cancel) is not { } book) return null;
            return await DoAsync(deed, form, book) is { } said ? new Done(book.Sitting.Meeting.Address, said) : null;
        }, cancel);
    }

    /// <summary>By which office somebody speaks for this board.</summary>
    protected string Office(long board) => me.Holds.Where(x => x.BoardId is null || x.BoardId == board).Select(x => x.Office).FirstOrDefault() ?? "Somebody with an account";

    private async Task<IActionResult> ShowAsync(Form form, MinutesBook book, CancellationToken cancel)
    {
        (Form, Book) = (form, book);
        await LoadAsync(cancel);
        var name = $"{Meeting.Title}, {Said.ShortDate(Meeting.Date)}";
        frame.Title = $"{Title}: {name}";
        frame.Part = "meetings";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(name, Meeting.Address);
        return Page();
    }
}
