using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Entering;

/// <summary>The points from an event's notes, pasted: first looked at line by line, then written down all at once or not at all.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, Role.Secretary, Role.CoChair, OfAnyBoard = true)]
public sealed class EnterManyIssuesModel(Database database, Store store, Desk desk, Here here, Frame frame, Me me) : PageModel
{
    private const int LongestPlace = 120;

    private static readonly string[] Fields = ["event", "day", "where", "points", "kind", "doubles", "looked"];

    public Form Form { get; private set; } = null!;

    /// <summary>What will become of each line; none before it was looked at.</summary>
    public IReadOnlyList<Point> Points { get; private set; } = [];

    /// <summary>Which text was looked at. Changed text is looked at again before it is written down.</summary>
    public string Looked { get; private set; } = "";

    public int Count => Points.Count(x => !x.IsDouble || Form.Ticked("doubles"));

    public string ButtonWords => Points.Count == 0 ? "Look at the lines" : "Write them down";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await store.TakesIssuesAsync(here.Place.Id, cancel)) return NotFound();
        var form = await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel);
        form.Set("looked", null);
        return Show(form);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await store.TakesIssuesAsync(here.Place.Id, cancel)) return NotFound();
        var sent = Desk.Sent(this, Fields);
        if (!Request.Form.ContainsKey(Desk.KeepField) && sent["looked"] != MarkOf(sent) && await LookAsync(sent, cancel)) return Show(sent);
        return await desk.TakeAsync(this, Fields, async form =>
        {
            if (form["looked"] == MarkOf(form)) await LookAsync(form, cancel);
            return Show(form);
        }, WorkAsync, cancel);
    }

    /// <summary>False when something is wrong with what was typed: then it comes back with the faults.</summary>
    private async Task<bool> LookAsync(Form form, CancellationToken cancel)
    {
        var known = new Form(form.Address, Fields.ToDictionary(x => x, x => form.All(x).ToArray(), StringComparer.Ordinal));
        if (Read(known) is not { } read) return false;
        (Points, Looked) = (PastedPoints.Marked(read.Points, await KnownAsync(read.Points, cancel)), MarkOf(form));
        return true;
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (Read(form) is not var (said, read)) return null;
        var points = PastedPoints.Marked(read, await KnownAsync(read, deed.Cancel)).Where(x => !x.IsDouble || form.Ticked("doubles")).ToList();
        if (points.Count == 0) form.Refuse("points", new("All of these were written down before."));
        if (!form.Holds) return null;
        var place = here.Place;
        await deed.Writing.HoldAsync(place.Id, deed.Cancel);
        var office = await deed.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, deed.Cancel);
        var (by, due) = (new By(Writer.Of(me, office).Office, here.Today, deed.Act), office.Promises.Reading(place.Nation.Holidays(), here.Today));
        var highest = await IssueNumbers.HighestAsync(deed.Writing, place.Id, deed.Cancel);
        foreach (var point in points)
        {
            var told = said with { Words = point.Words, Title = point.Title, Kind = point.Kind };
            if (!form.Refuse("points", Issue.Raise(told, office.Number(highest), place.Address, office.HolderOn(here.Today), due, by, out var issue))) return null;
            await deed.Writing.KeepAsync(issue!, place.Id, deed.Cancel);
            deed.Store.Add(new DeskEntry { IssueId = issue!.Id, PlaceId = place.Id, Office = by.Office, AccountId = me.AccountId, At = deed.Act.At });
        }
        return new Done(here.Root + "/issues/raised", "They are written down. Somebody reads each before everybody can.");
    }

    /// <summary>None when the form refuses.</summary>
    private (Told Said, IReadOnlyList<Point> Points)? Read(Form form)
    {
        if (form.Maybe("event") is null) form.Refuse("event", new("Write what the event was called."));
        form.Refuse("event", new Told("-") { RaisedBy = form["event"] }.RaisedByRefused);
        if (form["where"].Length > LongestPlace) form.Refuse("where", new("That is longer than {0} letters. Write it shorter.", LongestPlace));
        form.MaybeDay("day", out var day);
        if (day is null && form.Error("day") is null) form.Refuse("day", new("Write the day of the event, like 8 March 2027."));
        if (day > here.Today) form.Refuse("day", new("That day is still to come. Write the day on which it was."));
        var points = PastedPoints.Read(form["points"], Enum.GetValues<IssueKind>().Where(x => x.ToString() == form["kind"]).Select(x => (IssueKind?)x).FirstOrDefault(), out var faults);
        foreach (var fault in faults) form.Refuse("points", fault);
        if (!form.Holds || day is not { } on) return null;
        var came = $"We wrote down what was said at {form["event"]}{(form.Maybe("where") is { } where ? $", {where}," : "")} on {Said.Date(PartialDate.Of(on))}.";
        return (new Told("-") { Way = IssueWay.Event, RaisedBy = form["event"], On = on, Came = came }, points);
    }

    /// <summary>Of these words, those that stand here already, also where nobody has read them yet: nothing of them is told but that they are the same.</summary>
    private async Task<IReadOnlySet<string>> KnownAsync(IReadOnlyList<Point> points, CancellationToken cancel)
    {
        var words = points.Select(x => x.Words).Distinct().ToList();
        await using var all = database.Read().Look(here.Place.Id, Platform.Viewer.Keeper);
        return (await all.Issues.Where(x => words.Contains(x.Words)).Select(x => x.Words).ToListAsync(cancel)).Select(x => new Point(0, x, IssueKind.Comment).Mark).ToHashSet(StringComparer.Ordinal);
    }

    private static string MarkOf(Form form) => Form.Mark(new Dictionary<string, string?>(StringComparer.Ordinal) { ["points"] = form["points"], ["kind"] = form["kind"] });

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Points from an event";
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("What people told us", here.Root + "/issues");
        return Page();
    }
}
