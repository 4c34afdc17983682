using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>Somebody says the same as others have said. It counts as raising: a number, a code, the same letters.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SaySameModel(Store store, Desk desk, Here here, Frame frame, Me me, Tries tries, JoiningLetters joining, IssueLetters letters, DangerLetters danger) : PageModel
{
    private static readonly string[] Fields = ["name", "email", "phone", "post", "another", "with-words"];

    public string Heading => !Way.IsEasy ? "I say the same" : Parts?.Now.Name switch
    {
        "reach" => "How can we contact you?",
        "name" => "What is your first name?",
        "words" => "Shall we pass on your words?",
        _ => "I say the same",
    };

    /// <summary>In which view the page stands.</summary>
    public RaiseWay Way => RaiseWay.Of(here, Request);

    /// <summary>Which question stands on the page in Easy Read.</summary>
    public FormParts? Parts { get; private set; }

    /// <summary>The issue, in the view that somebody reads.</summary>
    public string Back => Way.Of(Issue.Address);

    public Form Form { get; private set; } = null!;
    public Issue Issue { get; private set; } = null!;

    /// <summary>What was typed in this browser and not sent.</summary>
    public Telling? Telling { get; private set; }

    /// <summary>It was joined in this browser within the hour: whoever goes back is counted once.</summary>
    public bool JoinedHere { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel)) return NotFound();
        return Issue.IsOpen ? Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["with-words"] = "yes" }, cancel)) : Redirect(Back);
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        if (!await FindAsync(number, cancel)) return NotFound();
        if (Way.IsEasy && !Request.Form.ContainsKey(Desk.KeepField) && await desk.PassAsync(this, Fields, PartsOf, Check, form => Task.FromResult<IActionResult>(Show(form)), cancel) is { } passed) return passed;
        var tooMany = Request.Form.ContainsKey(Desk.KeepField) ? null : await Raisings.TooManyAsync(tries, HttpContext, cancel);
        return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), (deed, form) =>
        {
            form.Notice = tooMany?.ToString();
            return tooMany is null ? WorkAsync(deed, form) : Task.FromResult<Done?>(null);
        }, cancel);
    }

    /// <summary>What is asked on pages of its own in Easy Read.</summary>
    private FormParts PartsOf(Form form) => FormParts.At([new("", "another"), new("reach", "phone", "email", "post"), new("name", "name"), .. Telling is { Words: not null } ? (FormPart[])[new("words", "with-words")] : []], Request, form);

    private void Check(Form form, FormPart part)
    {
        if (part.Fields.Contains("another") && JoinedHere && !form.Ticked("another")) form.Refuse("another", new("Tick that you are another person. If it was you, you are done."));
        if (part.Fields.Contains("phone")) Contact.Read(form);
        if (part.Fields.Contains("name")) form.Refuse("name", new Told("-") { RaisedBy = form["name"] }.RaisedByRefused);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(Issue.Id, deed.Cancel);
        var contact = Contact.Read(form);
        form.Refuse("name", new Told("-") { RaisedBy = form["name"] }.RaisedByRefused);
        if (!form.Holds) return null;
        if (JoinedHere && !form.Ticked("another")) return new Done(Way.At("sent"));
        if (await deed.Store.Issues.Include(x => x.Steps).FirstOrDefaultAsync(x => x.Id == Issue.Id && x.Visibility == Visibility.Public, deed.Cancel) is not { IsOpen: true } issue)
        {
            form.Notice = "It was closed meanwhile. Open it and read the answer, or tell us something new.";
            return null;
        }
        var (place, code) = (here.Place, PhoneCode.New());
        issue.Count(1, new By("Somebody", here.Today, deed.Act));
        var raiser = new Raiser
        {
            IssueId = issue.Id, PlaceId = place.Id, AccountId = me.AccountId, FirstName = form.Maybe("name"), Email = contact.Email, Phone = contact.Phone, Post = contact.Post, At = deed.Act.At,
            CodeMark = PhoneCode.MarkOf(code), Joined = true,
        };
        deed.Store.Add(raiser);
        // Whoever reads it in Easy Read hears of it in Easy Read.
        if (Way.IsEasy && raiser is not { Email: null, Phone: null, Post: null }) deed.Store.Add(RaiserWish.For(raiser, [NeedKind.EasyRead], deed.Act.At));
        if (form.Ticked("with-words") && !await PassOnAsync(deed, form, issue)) return null;
        await joining.ThankAsync(deed.Writing, place, issue, raiser, code, Way.IsEasy, deed.Cancel);
        return new Done(Way.At("sent")) { Keepsake = Sent.Of(HttpContext, issue.Number, code) };
    }

    /// <summary>What they had typed goes to those who have it. False when nobody can be reached.</summary>
    private async Task<bool> PassOnAsync(Deed deed, Form form, Issue issue)
    {
        var place = here.Place;
        if (await TellingAsync(deed.Store, deed.Cancel) is not { Words: { } words } telling) return true;
        var office = await deed.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, deed.Cancel);
        deed.Store.Look(place.Id, Viewer.Keeper); // who holds an office is not told to whoever writes
        if (!await letters.HandOnAsync(deed.Writing, place, issue, words, here.Today, deed.Cancel))
            return form.Refuse("with-words", new("Nobody can be reached from here just now. Take the tick away, or call {0}.", office.Phone));
        await danger.MarkAsync(deed.Writing, place, issue, DangerWords.In(office.OwnDangerWords, words), here.Today, deed.Act.At, deed.Cancel);
        if (!await deed.Store.IssueFiles.AnyAsync(x => x.TellingId == telling.Id, deed.Cancel)) deed.Store.Remove(telling);
        return true;
    }

    private async Task<Telling?> TellingAsync(Store from, CancellationToken cancel)
    {
        var place = here.Place.Id;
        return Browser.Known(HttpContext) is { } mark ? await from.Tellings.FirstOrDefaultAsync(x => x.PlaceId == place && x.Mark == mark, cancel) : null;
    }

    private async Task<bool> FindAsync(int number, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (!await store.IssueOffices.AnyAsync(x => x.PlaceId == place, cancel)) return false;
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number && x.Visibility == Visibility.Public, cancel) is not { } issue) return false;
        (Issue, Telling, JoinedHere) = (issue, await TellingAsync(store, cancel), Sent.Known(HttpContext) is var (sent, _) && sent == number);
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = FormParts.Quiet(form, Request);
        Parts = PartsOf(Form);
        frame.Title = Heading;
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        Way.Tell(frame, Request);
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues").Crumb(Issue.Title, Issue.Address);
        return Page();
    }
}
