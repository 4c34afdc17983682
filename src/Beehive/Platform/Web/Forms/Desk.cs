using Beehive.Platform.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>
/// Where forms are laid out and taken in. What is typed is never lost: a refused form comes back with its text, an unsent one is kept, one that comes
/// twice is taken in once, and one that meets somebody else's change shows both texts.
/// </summary>
public sealed partial class Desk(Database database, Store store, IActor actor, Drafts drafts, TimeProvider clock, ILogger<Desk> log)
{
    public const string KeyField = "form-key";
    public const string WasField = "form-was";
    public const string KeepField = "form-keep";

    /// <summary>Sent by the script that keeps what is typed: it wants no page.</summary>
    public const string QuietHeader = "X-Bee-Quiet";

    private const string Easy = "/easy";

    private static readonly Compiled<string, TakenForm> TakenBefore = new((store, key) => store.Set<TakenForm>().Where(x => x.Key == key));

    /// <summary>A form for a page: what was typed before, or what the record says.</summary>
    /// <param name="page">The page with the form.</param>
    /// <param name="record">What the record says, field by field.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    /// <param name="changes">The form changes what is written down already. Then what was typed before somebody else changed it says so, and both texts are shown.</param>
    public async Task<Form> LayAsync(PageModel page, IReadOnlyDictionary<string, string?> record, CancellationToken cancel, bool changes = false)
    {
        ArgumentNullException.ThrowIfNull(page);
        var address = AddressOf(page);
        var known = await drafts.FindAsync(page.HttpContext, store, address, cancel);
        if (known is null) return new Form(address, Form.Of(record), was: Form.Mark(record));
        var form = new Form(address, Filled(record, Form.Read(known.Fields)), was: changes ? Form.WasOf(known.Fields) ?? Form.Mark(record) : Form.Mark(record)) { KeptAt = known.At };
        if (changes) form.Meets(record);
        return form;
    }

    /// <summary>Takes a form in: once, in one transaction, all or nothing. The work finds the noun in the writing's store, calls its method, and says where the person goes.</summary>
    /// <param name="page">The page that was sent.</param>
    /// <param name="names">The fields that it has; whatever else is sent is ignored.</param>
    /// <param name="show">Lays the page out again with the form as it was sent.</param>
    /// <param name="work">Null when the form refuses; then nothing is kept.</param>
    public async Task<IActionResult> TakeAsync(PageModel page, IReadOnlyList<string> names, Func<Form, Task<IActionResult>> show, Func<Deed, Form, Task<Done?>> work, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(show);
        ArgumentNullException.ThrowIfNull(work);
        var form = Sent(page, names);
        if (page.Request.Form.ContainsKey(KeepField)) return await KeepAsync(page, form, show, cancel);
        try
        {
            if (await DealAsync(page, form, work, cancel) is { } done) return Away(page, done, form.Key);
        }
        catch (Exception trouble) when (trouble is Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException or DbUpdateException or IOException or TimeoutException)
        {
            return await NotSavedAsync(page, form, show, trouble);
        }
        form.Renew();
        await KeepQuietlyAsync(page, form, cancel);
        page.Response.StatusCode = form.Theirs.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity;
        return await show(form);
    }

    /// <summary>What was sent, of the fields that the page has.</summary>
    public static Form Sent(PageModel page, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(page);
        var sent = page.Request.Form;
        var values = names.ToDictionary(x => x, x => sent[x].Select(Clean).Where(text => text.Length > 0).ToArray(), StringComparer.Ordinal);
        var key = sent[KeyField].ToString();
        return new Form(AddressOf(page), values, Form.IsKey(key) ? key : null, sent[WasField].ToString());
    }

    /// <summary>Leads on after a form; what was done is said there once.</summary>
    public static IActionResult Away(PageModel page, Done done, string key)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(done);
        done.Keepsake?.Give(page.HttpContext);
        if (done.Said.Length > 0) page.Response.Cookies.Append(Saying.Cookie, key, Browser.Options(page.HttpContext, TimeSpan.FromMinutes(5)));
        page.Response.Headers.Location = new Uri(done.Address, UriKind.RelativeOrAbsolute).IsAbsoluteUri ? done.Address : Encoded(done.Address);
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    private async Task<Done?> DealAsync(PageModel page, Form form, Func<Deed, Form, Task<Done?>> work, CancellationToken cancel)
    {
        try
        {
            // What the other of two presses has done is no longer there to be done: then its answer counts, not the refusal.
            return await DoAsync(page, form, work, cancel) ?? await AnswerOfTheOtherAsync(form.Key, cancel);
        }
        catch (Exception twice) when (IsTwice(twice))
        {
            return await AnswerOfTheOtherAsync(form.Key, cancel) ?? throw new TimeoutException("Two changes met.", twice);
        }
    }

    private async Task<Done?> DoAsync(PageModel page, Form form, Func<Deed, Form, Task<Done?>> work, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(store.PlaceId, new Viewer(store.Sees) { Sights = store.Sights });
        if (await TakenBefore.FirstAsync(writing.Store, form.Key, cancel) is { } taken) return Answered(taken);
        var done = await work(new Deed(writing, new Act(actor.Who, clock.GetUtcNow()), cancel), form);
        if (done is null || !form.Holds) return null;
        writing.Store.Add(new TakenForm { Key = form.Key, At = clock.GetUtcNow(), Address = done.Address, Said = done.Said, Keepsake = done.Keepsake?.Written() });
        drafts.Forget(page.HttpContext, writing, form.Address);
        await writing.SaveAsync(cancel);
        return done;
    }

    /// <summary>The same form came twice at the same moment: what the other one was answered. It has committed, or nothing would have met it.</summary>
    private async Task<Done?> AnswerOfTheOtherAsync(string key, CancellationToken cancel)
    {
        await using var looking = database.Read();
        return await TakenBefore.FirstAsync(looking, key, cancel) is { } taken ? Answered(taken) : null;
    }

    private static Done Answered(TakenForm taken) => new(taken.Address, taken.Said) { Keepsake = Keepsake.Read(taken.Keepsake) };

    /// <summary>Two that write the same thing meet at whatever of it must be there once: the key, an address, a number.</summary>
    private static bool IsTwice(Exception trouble) =>
        (trouble as Npgsql.PostgresException ?? (trouble as DbUpdateException)?.InnerException as Npgsql.PostgresException) is { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation };

    private async Task<IActionResult> KeepAsync(PageModel page, Form form, Func<Form, Task<IActionResult>> show, CancellationToken cancel)
    {
        try
        {
            await drafts.KeepAsync(page.HttpContext, form, cancel);
        }
        catch (Exception trouble) when (trouble is Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException or DbUpdateException or IOException or TimeoutException)
        {
            return await NotSavedAsync(page, form, show, trouble);
        }
        if (page.Request.Headers[QuietHeader] == "yes") return new NoContentResult();
        return await show(new Form(form.Address, Form.Read(form.Written()), form.Key, form.Was) { KeptAt = clock.GetUtcNow() });
    }

    /// <summary>A refused form is kept too. That it cannot be is no reason to say more than the refusal.</summary>
    private async Task KeepQuietlyAsync(PageModel page, Form form, CancellationToken cancel)
    {
        try
        {
            await drafts.KeepAsync(page.HttpContext, form, cancel);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            log.LogWarning(trouble, "A refused form could not be kept; its text is on the page.");
        }
    }

    private async Task<IActionResult> NotSavedAsync(PageModel page, Form form, Func<Form, Task<IActionResult>> show, Exception trouble)
    {
        log.LogError(trouble, "A form could not be saved");
        form.Notice = "It was not saved: the data cannot be written just now. Your text is still here. Wait a moment, then send it again.";
        page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        page.Response.Headers.RetryAfter = "10";
        return await show(form);
    }

    /// <summary>What was typed stands over what the record says; a field that the draft does not know keeps the record's words.</summary>
    private static Dictionary<string, string[]> Filled(IReadOnlyDictionary<string, string?> record, Dictionary<string, string[]> typed)
    {
        var filled = Form.Of(record);
        foreach (var (name, several) in typed) filled[name] = several;
        return filled;
    }

    /// <summary>A page in Easy Read and its standard view ask the same, so that what was typed in one is there in the other.</summary>
    private static string AddressOf(PageModel page)
    {
        var path = page.Request.Path.Value!;
        return path.EndsWith(Easy, StringComparison.Ordinal) ? path[..^Easy.Length] : path;
    }

    private static string Encoded(string address)
    {
        var parts = address.Split('#', 2);
        var path = parts[0].Split('?', 2);
        return new PathString(path[0]).ToUriComponent() + (path.Length > 1 ? "?" + path[1] : "") + (parts.Length > 1 ? "#" + parts[1] : "");
    }

    /// <summary>Line ends as one, no control characters, no blanks at the ends.</summary>
    private static string Clean(string? text) => string.Concat((text ?? "").ReplaceLineEndings("\n").Where(c => c is '\n' or '\t' || !char.IsControl(c))).Trim();
}

/// <summary>A change under way: where it is written, who makes it.</summary>
public sealed record Deed(Writing Writing, Act Act, CancellationToken Cancel)
{
    public Store Store => Writing.Store;
}
