using Beehive.Platform;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>What the pages have in common on which something is done with one issue. Whoever raised it hears of each step.</summary>
public abstract class IssueDeedModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : PageModel
{
    public Form Form { get; private set; } = null!;
    public Issue Issue { get; private set; } = null!;

    public abstract string Heading { get; }

    /// <summary>What is said when it is done.</summary>
    protected abstract string Said { get; }

    protected abstract IReadOnlyList<string> Fields { get; }

    protected Store Store => store;

    protected Here Here => here;

    /// <summary>What only whoever raised it reads in the letter of this step.</summary>
    protected virtual string? OnlyForRaiser(Form form) => null;

    /// <summary>The latest day on which something may be due next.</summary>
    protected Task<LatestDay> LatestAsync(Store from, Issue issue, CancellationToken cancel) => LatestDays.OfAsync(from, issue, here.Place.Nation.Holidays(), here.Today, cancel);

    protected abstract bool May(IssueRights rights, Issue issue);

    /// <summary>What the page needs besides the issue.</summary>
    protected virtual Task PrepareAsync(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the form begins with.</summary>
    protected virtual Dictionary<string, string?> Told(Issue issue) => new(StringComparer.Ordinal);

    /// <summary>The form changes what is written down already, so what was typed is held against it.</summary>
    protected virtual bool ChangesRecord => false;

    /// <summary>How the answer on this page may begin; none where no answer is written.</summary>
    protected virtual IReadOnlyList<AnswerBeginning> Beginnings => [];

    /// <summary>Advice on what is written so far.</summary>
    protected virtual IEnumerable<AnswerHint> HintsOn(Form form) => [];

    public AnswerHelp Help { get; private set; } = new([], [], false);

    /// <summary>False when the form refuses.</summary>
    protected abstract Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by);

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel)) return NotFound();
        return Show(await desk.LayAsync(this, Told(Issue), cancel, ChangesRecord));
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel) => await FindAsync(number, cancel)
        ? await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), WorkAsync, cancel) : NotFound();

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(Issue.Id, deed.Cancel);
        var place = here.Place.Id;
        if (await deed.Store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == Issue.Id, deed.Cancel) is not { } issue || IssueRights.Of(me, issue) is var rights && !May(rights, issue)) return await GoneOnAsync(form);
        if (ChangesRecord && !form.Meets(Told(issue))) return null;
        if (await deed.Store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, deed.Cancel) is not { } office)
        {
            form.Notice = "Nobody here has promised to read what people tell. The partnership manager names the office first.";
            return null;
        }
        foreach (var field in Answering) form.Refuse(field, AnswerGaps.Refused(form[field]));
        if (!form.Holds) return null;
        var step = issue.LastStep;
        if (!await DoAsync(deed, form, issue, office, new By(rights.Office ?? office.Office, here.Today, deed.Act))) return null;
        if (issue.LastStep != step) await letters.TellAsync(deed.Writing, here.Place, issue, deed.Cancel, OnlyForRaiser(form));
        return new Done(issue.Address, Said);
    }

    /// <summary>Somebody else did something with it meanwhile.</summary>
    private static Task<Done?> GoneOnAsync(Form form)
    {
        form.Notice = "Somebody else has done something with it meanwhile. Open it again and look how it stands.";
        return Task.FromResult<Done?>(null);
    }

    private async Task<bool> FindAsync(int number, CancellationToken cancel)
    {
        if (await store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue || !May(IssueRights.Of(me, issue), issue)) return false;
        Issue = issue;
        await PrepareAsync(cancel);
        return true;
    }

    private IEnumerable<string> Answering => Beginnings.Select(x => x.Field).Distinct();

    private PageResult Show(Form form)
    {
        Form = form;
        AnswerHelp.Fill(form, Beginnings, Request);
        Help = new(Beginnings, [.. HintsOn(form)], Answering.Any(x => form[x].Length > 0));
        frame.Title = $"{Heading}: {Issue.Title}";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues").Crumb(Issue.Title, Issue.Address);
        return Page();
    }
}
