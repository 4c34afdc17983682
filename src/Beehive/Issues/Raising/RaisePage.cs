using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>One question on the way to telling the place something. Each answer is kept as it is given; what is not sent goes after a month.</summary>
public abstract class RaisePage(Store store, Desk desk, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;
    public IssueOffice Office { get; private set; } = null!;

    /// <summary>What was told so far; null before the first answer.</summary>
    public Telling? Telling { get; private set; }

    public abstract string Heading { get; }

    /// <summary>From 1.</summary>
    public abstract int Question { get; }

    /// <summary>Beside the question, for those who find reading hard.</summary>
    public string Picture => (Question, IsMore) switch
    {
        (1, _) => "speak",
        (2, false) => "idea",
        (2, true) => "choose",
        (3, _) => "place",
        (4, false) => "phone",
        (4, true) => "pages",
        (_, true) when Part == TellNameModel.Name => "write",
        (_, true) => "handshake",
        _ => "name-badge",
    };

    public string Root => here.Root + "/raise";

    /// <summary>In which view the question stands.</summary>
    public RaiseWay Way => RaiseWay.Of(here, Request);

    /// <summary>In Easy Read: the way on without an answer, where there may be none.</summary>
    public string? Skip => Question == 1 ? null : On;

    /// <summary>In Easy Read each page asks one thing: a question with a second part asks it on a page of its own.</summary>
    public bool IsMore => Part.Length > 0;

    /// <summary>Which part of the question it is: the first has no name.</summary>
    public string Part => Way.IsEasy && Parts.Contains(Asked) ? Asked : "";

    /// <summary>The parts after the first.</summary>
    protected virtual IReadOnlyList<string> Parts => [];

    /// <summary>The part that the address names.</summary>
    protected string Asked => Request.Query[FormParts.Key].ToString();

    private bool IsBack => Request.Query["back"] == "check";

    private string On => Way.IsEasy && Parts.SkipWhile(x => Part.Length > 0 && x != Part).Skip(Part.Length > 0 ? 1 : 0).FirstOrDefault() is { } next
        ? $"{Request.Path.Value}?{FormParts.Key}={next}{(IsBack ? "&back=check" : "")}" : After;

    private string After => IsBack ? Way.At("check") : Next;

    protected Store Store => store;

    protected Here Here => here;

    protected abstract IReadOnlyList<string> Fields { get; }

    /// <summary>Where the next question stands.</summary>
    protected abstract string Next { get; }

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (IsTooSoon) return Redirect(Way.At("words"));
        var form = await desk.LayAsync(this, Answers(Telling), cancel);
        if (form.KeptAt is null && Telling is not null) Tick(form, Telling);
        return Show(form);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var tooMany = Request.Form.ContainsKey(Desk.KeepField) ? null : await TooManyAsync(cancel);
        if (!Request.Form.ContainsKey(Desk.KeepField)) await PrepareAsync(cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), (deed, form) =>
        {
            form.Notice = tooMany?.ToString();
            return tooMany is null ? WorkAsync(deed, form) : Task.FromResult<Done?>(null);
        }, cancel);
    }

    /// <summary>Why nothing more is taken in from here for a while; looked at before anything is written.</summary>
    protected virtual Task<Refusal?> TooManyAsync(CancellationToken cancel) => Task.FromResult<Refusal?>(null);

    /// <summary>What must be looked up, or taken in, before anything is written.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>The first question must be answered before the others: in words, or with a recording, a photo or a film.</summary>
    protected virtual bool IsTooSoon => Telling?.Words is null && Files.Count == 0;

    /// <summary>What was added so far.</summary>
    public IReadOnlyList<IssueFile> Files { get; private set; } = [];

    /// <summary>What was answered here before.</summary>
    protected abstract Dictionary<string, string?> Answers(Telling? telling);

    /// <summary>Of what was answered here before, what is ticked in boxes.</summary>
    protected virtual void Tick(Form form, Telling telling)
    {
    }

    /// <summary>Takes the answers over, or refuses in the form.</summary>
    protected abstract void Answer(Form form, Telling telling);

    protected virtual async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        var telling = await FindAsync(deed.Store, deed.Cancel);
        if (telling is null) deed.Store.Add(telling = new Telling { PlaceId = here.Place.Id, Mark = Browser.Of(HttpContext) });
        Answer(form, telling);
        if (!form.Holds) return null;
        telling.At = deed.Act.At;
        return new Done(Between(telling, form));
    }

    /// <summary>Where what was typed speaks of danger, the page with the phone numbers comes between: once for each kind of danger.</summary>
    private string Between(Telling telling, Form form)
    {
        var known = DangerMark.Read(telling.Danger);
        var found = DangerWords.In(Office.OwnDangerWords, Fields.SelectMany(form.All));
        if (found.All(known.Contains)) return On;
        telling.Danger = DangerMark.Written(known.Concat(found));
        return Way.At("danger/" + Way.StepOf(After));
    }

    protected async Task<Telling?> FindAsync(Store from, CancellationToken cancel)
    {
        if (Browser.Known(HttpContext) is not { } mark) return null;
        var place = here.Place.Id;
        return await from.Tellings.FirstOrDefaultAsync(x => x.PlaceId == place && x.Mark == mark, cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return false;
        (Office, Telling) = (office, await FindAsync(store, cancel));
        if (Telling is { Id: var telling }) Files = await store.IssueFiles.Where(x => x.TellingId == telling).OrderBy(x => x.Id).ToListAsync(cancel);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("Tell us something", Root);
        return Page();
    }
}
