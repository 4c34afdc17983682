using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Keeping;

/// <summary>What the pages have in common on which somebody keeps words.</summary>
public abstract class WordDeedModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>None while a new one is written.</summary>
    public GlossaryWord? Word { get; private set; }

    /// <summary>The boards that may be chosen.</summary>
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public abstract string Heading { get; }

    /// <summary>Only the partnership manager keeps words for everybody.</summary>
    public bool MayHaveNone => me.KeepsAllWords;

    protected Here Here => here;

    protected string List => here.Root + "/words/keep";

    protected abstract IReadOnlyList<string> Fields { get; }

    /// <summary>What else the page shows beside the form.</summary>
    protected virtual Task PrepareAsync(Form form, CancellationToken cancel) => Task.CompletedTask;

    protected abstract Task<Done?> DoAsync(Deed deed, Form form);

    protected abstract Dictionary<string, string?> Told();

    public async Task<IActionResult> OnGetAsync(string? term, CancellationToken cancel) =>
        await FindAsync(store, term, cancel) ? await ShowAsync(await desk.LayAsync(this, Told(), cancel, changes: Word is not null), cancel) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? term, CancellationToken cancel)
    {
        if (!await FindAsync(store, term, cancel)) return NotFound();
        if (PictureSearch.Asked(Request) is { } field) return await ShowAsync(PictureSearch.Look(this, field, Fields), cancel);
        return await desk.TakeAsync(this, Fields, form => ShowAsync(form, cancel), async (deed, form) =>
        {
            if (Word is { } known) await deed.Writing.HoldAsync(known.Id, cancel);
            return await FindAsync(deed.Store, term, cancel) && form.Meets(Told()) ? await DoAsync(deed, form) : null;
        }, cancel);
    }

    /// <summary>A place says a word once, and each board at most once in its own way.</summary>
    protected async Task<Refusal?> CheckOnceAsync(Deed deed, WordTold told)
    {
        var identity = ShownWord.IdentityOf(told.Word, null);
        var same = (await deed.Store.GlossaryWords.Where(x => x.BoardId == told.BoardId).ToListAsync(deed.Cancel)).Any(x => x.Id != (Word?.Id ?? 0) && ShownWord.IdentityOf(x.Word, null) == identity);
        return same ? new("This word stands in your words already. Change it there.") : null;
    }

    protected string? SlugOf(long? board) => Boards.FirstOrDefault(x => x.Id == board)?.Slug;

    private async Task<bool> FindAsync(Store from, string? key, CancellationToken cancel)
    {
        if (key is not null && (Word = await from.GlossaryWords.FirstOrDefaultAsync(x => x.Key == key, cancel)) is null) return false;
        if (Word is not null && !me.Keeps(Word)) return false;
        Boards = [.. (await from.GoingBoardsAsync(here, cancel)).Where(x => me.KeepsAllWords || me.KeepsWordsOf.Contains(x.Id) || x.Id == Word?.BoardId)];
        return true;
    }

    private async Task<IActionResult> ShowAsync(Form form, CancellationToken cancel)
    {
        Form = form;
        await PrepareAsync(form, cancel);
        frame.Title = Heading;
        frame.About = Word?.Word;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Words that you keep", List);
        return Page();
    }
}
