using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Requests;

/// <summary>
/// Anybody asks for a thing in another way. Its address is the thing's own with "another-format" behind it, so that the pages which lead here can be kept for everybody.
/// </summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class AskForFormatModel(Store store, Desk desk, Me me, Here here, Frame frame, Tries tries, EasyReadDates dates, FormatLetters letters, IEnumerable<IPromisesEasyRead> promises) : PageModel
{
    private static readonly string[] Fields = ["format", "language", "note", "email", "phone", "post"];
    private static readonly FormPart[] What = [new("", "format"), new("language", "language"), new("note", "note")];

    /// <summary>What can be made in another way.</summary>
    private static readonly string[] Kinds = ["board", "meeting", "paper", "issue", "action-point", "decision"];

    public Form Form { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    /// <summary>By when the place makes what is asked for today.</summary>
    public DateOnly By { get; private set; }

    /// <summary>Meetings of a board often share a name; then the day tells which.</summary>
    public string Named => FormatLetters.Named(Thing);

    /// <summary>Which question stands on the page in Easy Read.</summary>
    public FormParts Parts { get; private set; } = null!;

    public bool IsEasy => Request.Path.Value!.EndsWith(EasyRoutes.End, StringComparison.Ordinal);

    /// <summary>The thing, in the view that somebody reads.</summary>
    public string Back => IsEasy ? Thing.Address + EasyRoutes.End : Thing.Address;

    public string Heading => !IsEasy ? "Ask for another format" : Parts.Now.Name switch
    {
        "language" => "Which language do you need?",
        "note" => "What do you need?",
        "reach" => "How do we tell you?",
        _ => "Ask for this in another way",
    };

    /// <summary>Beside each answer in Easy Read.</summary>
    public static string PictureOf(FormatKind kind) => kind switch
    {
        FormatKind.EasyRead => "learn",
        FormatKind.LargePrint => "search",
        FormatKind.Audio => "hear",
        FormatKind.SignedVideo => "play-video",
        FormatKind.OtherLanguage => "globe",
        FormatKind.Braille => "paper",
        _ => "question",
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        var wanted = Request.TryChoice<FormatKind>("kind", out var kind) && kind is not null ? FormatWord.Of(kind.Value) : null;
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal) { ["format"] = wanted, ["email"] = me.Account?.Email }, cancel));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel)) return NotFound();
        if (IsEasy && !Request.Form.ContainsKey(Desk.KeepField) && await desk.PassAsync(this, Fields, PartsOf, CheckWhat, form => Task.FromResult<IActionResult>(Show(form)), cancel) is { } passed) return passed;
        var tooMany = Request.Form.ContainsKey(Desk.KeepField) ? null : await AskingLimit.TooManyAsync(tries, HttpContext, cancel);
        return await desk.TakeAsync(this, Fields, form =>
        {
            if (tooMany is not null) Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.FromResult<IActionResult>(Show(form));
        }, (deed, form) =>
        {
            form.Notice = tooMany?.ToString();
            return tooMany is null ? WorkAsync(deed, form) : Task.FromResult<Done?>(null);
        }, cancel);
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        await deed.Writing.HoldAsync(Thing.Id, deed.Cancel);
        var reach = Reach.Read(form);
        foreach (var part in What) CheckWhat(form, part);
        if (!form.Holds) return null;
        var format = FormatWord.Read(form["format"]);
        var language = format == FormatKind.OtherLanguage ? Languages.Of(form["language"]) : null;
        var note = format == FormatKind.SomethingElse ? form.Maybe("note") : null;
        if (await OfTodayAsync(deed, reach.Mark) >= AskingLimit.MostOfOneADay) form.Refuse("format", new("You have asked for {0} things since yesterday. Ask for more tomorrow, or call us.", AskingLimit.MostOfOneADay));
        return !form.Holds ? null : await KeepAsync(deed, format!.Value, language?.Tag, note, reach);
    }

    /// <summary>What is asked on pages of its own in Easy Read: the way to tell them comes last.</summary>
    private FormParts PartsOf(Form form) => FormParts.At([.. What.Where(x => x.Name switch
    {
        "language" => form["format"] == FormatWord.Of(FormatKind.OtherLanguage),
        "note" => form["format"] == FormatWord.Of(FormatKind.SomethingElse),
        _ => true,
    }), new FormPart("reach", "email", "phone", "post")], Request, form);

    private static void CheckWhat(Form form, FormPart part)
    {
        var format = FormatWord.Read(form["format"]);
        if (part.Fields.Contains("format") && format is null) form.Refuse("format", new("Choose what you need."));
        if (part.Fields.Contains("language") && format == FormatKind.OtherLanguage && Languages.Of(form["language"]) is null) form.Refuse("language", new("Choose the language."));
        if (!part.Fields.Contains("note") || format != FormatKind.SomethingElse) return;
        if (form["note"].Length == 0) form.Refuse("note", new("Say what you need, in your own words."));
        if (form["note"].Length > FormatRequest.LongestNote) form.Refuse("note", new("That is longer than {0} letters. Say the most important.", FormatRequest.LongestNote));
    }

    /// <summary>Whoever needs the same joins: one piece of work, and each is told. Whoever asks twice is asked for once.</summary>
    private async Task<Done> KeepAsync(Deed deed, FormatKind format, string? language, string? note, Reach reach)
    {
        var mark = FormatRequest.MarkOf(Thing.Id, format, language, note);
        var request = await deed.Store.FormatRequests.FirstOrDefaultAsync(x => x.OpenMark == mark, deed.Cancel);
        if (request is not null && await deed.Store.FormatAskers.AnyAsync(x => x.RequestId == request.Id && x.ContactMark == reach.Mark, deed.Cancel))
            return new Done(Back, $"You have asked for this already. It will come by {Said.Date(request.Due)}.");
        if (request is null)
        {
            deed.Store.Add(request = FormatRequest.For(here.Place.Id, Thing.Id, Thing.CircleId, format, language, note, await DueAsync(deed, format), deed.Act.At));
            deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "FormatAsked", Thing.Id, new Dictionary<string, string?[]>(StringComparer.Ordinal) { ["Format"] = [null, FormatWord.Of(format)], ["Language"] = [null, language], ["Due"] = [null, request.Due.ToString()] }));
            deed.Writing.Touch(here.Place.Id);
        }
        var asker = new FormatAsker { Request = request, PlaceId = here.Place.Id, AccountId = me.AccountId, Email = reach.Email, Phone = reach.Phone, Post = reach.Post, ContactMark = reach.Mark, At = deed.Act.At };
        deed.Store.Add(asker);
        await deed.Store.SaveChangesAsync(deed.Cancel);
        await letters.ThankAsync(deed.Writing, here.Place, Thing, request, asker, deed.Cancel);
        return new Done(Back, $"Thank you. It will come by {Said.Date(request.Due)}. We tell you when it is ready.");
    }

    /// <summary>What was promised to everybody stands; else what the place promises for what is asked today.</summary>
    private async Task<DateOnly> DueAsync(Deed deed, FormatKind format)
    {
        if (format == FormatKind.EasyRead)
            foreach (var each in promises)
                if (await each.ByAsync(deed.Store, Thing.Id, deed.Cancel) is { } day && day.Last >= here.Today) return day.Last;
        return By;
    }

    private async Task<int> OfTodayAsync(Deed deed, string mark)
    {
        var since = deed.Act.At - TimeSpan.FromDays(1);
        return await deed.Store.FormatAskers.CountAsync(x => x.PlaceId == here.Place.Id && x.ContactMark == mark && x.At > since, deed.Cancel);
    }

    private async Task<bool> FindAsync(CancellationToken cancel)
    {
        var path = Request.Path.Value!;
        var address = path[..^(Missing.End.Length + (IsEasy ? EasyRoutes.End.Length : 0))];
        if (await store.Things.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Address == address && Kinds.Contains(x.Kind) && x.WithdrawnAt == null, cancel) is not { } thing) return false;
        (Thing, By) = (thing, await dates.InDaysAsync(store, cancel));
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = FormParts.Quiet(form, Request);
        Parts = PartsOf(Form);
        frame.Title = Heading;
        frame.Unlisted = true;
        if (IsEasy) frame.ShowEasily(Thing.Address + Missing.End);
        else frame.OtherView = Request.Path.Value + EasyRoutes.End;
        frame.Crumb("Home", here.Root).Crumb(Named, Thing.Address);
        return Page();
    }
}
