using System.Globalization;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Minutes;

/// <summary>
/// Takes in what is typed: from the script, every few strokes, in one short transaction that is no news for any page; or from the button, like any form.
/// </summary>
public sealed class Scribe(Database database, Store store, IActor actor, Drafts drafts, Here here, TimeProvider clock, ILogger<Scribe> log)
{
    public static bool IsQuiet(HttpRequest request) => request.Headers[Desk.QuietHeader] == "yes";

    /// <summary>What stands in the book now, for a page that was opened before.</summary>
    public static JsonResult Told(Minute? minute) => new(new { edition = minute?.Edition ?? 0, text = minute?.Text ?? "" });

    public async Task<IActionResult> TakeAsync(PageModel page, string meeting, string? item, CancellationToken cancel)
    {
        var form = Desk.Sent(page, MinuteBook.Fields);
        try
        {
            await using var writing = await database.WriteAsync(cancel);
            writing.Store.Look(store.PlaceId, new Viewer(store.Sees) { Sights = store.Sights });
            var act = new Act(actor.Who, clock.GetUtcNow());
            if (await PlaceAsync(writing, meeting, item, cancel) is not { } place) return new NotFoundResult();
            var typed = TypedMinute.Of(form);
            if ((place.Refused ?? typed.Refused) is { } refusal) return Said(StatusCodes.Status422UnprocessableEntity, new { words = refusal.ToString() });
            if (await MinuteBook.KeepAsync(writing, place, typed, act, actor.AccountId, cancel) is not { } edition)
                return Said(StatusCodes.Status409Conflict, Told(await MinuteBook.FindAsync(writing.Store, place, cancel)).Value);
            drafts.Forget(page.HttpContext, writing, form.Address);
            await writing.CommitAsync(cancel);
            return new JsonResult(new { edition, at = HourOf(act.At) });
        }
        catch (Exception trouble) when (trouble is Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException or DbUpdateException or IOException or TimeoutException)
        {
            log.LogError(trouble, "Minutes could not be saved");
            page.Response.Headers.RetryAfter = "5";
            return Said(StatusCodes.Status503ServiceUnavailable, new { words = "" });
        }
    }

    public async Task<Done?> WorkAsync(Deed deed, Form form, string meeting, string? item)
    {
        if (await PlaceAsync(deed.Writing, meeting, item, deed.Cancel) is not { } place) return null;
        var typed = TypedMinute.Of(form);
        if (!form.Refuse("text", place.Refused ?? typed.Refused)) return null;
        if (await MinuteBook.KeepAsync(deed.Writing, place, typed, deed.Act, actor.AccountId, deed.Cancel) is null)
        {
            var minute = await MinuteBook.FindAsync(deed.Store, place, deed.Cancel);
            var meets = form.Meets(MinuteBook.Told(minute));
            MinuteBook.Filled(form, minute);
            if (!meets) return null;
            await MinuteBook.KeepAsync(deed.Writing, place, TypedMinute.Of(form), deed.Act, actor.AccountId, deed.Cancel); // it went there and back again meanwhile
        }
        return new Done($"{meeting}/minutes#{(item is null ? "outside" : "item-" + item)}", "What was said is saved.");
    }

    /// <summary>Held, so that nobody checks the minutes while something is saved into them.</summary>
    private static async Task<MinutePlace?> PlaceAsync(Writing writing, string meeting, string? item, CancellationToken cancel)
    {
        if (await MinutePlace.FindAsync(writing.Store, meeting, item, cancel) is not { } found) return null;
        await writing.HoldAsync(found.MeetingId, cancel);
        return await MinutePlace.FindAsync(writing.Store, meeting, item, cancel);
    }

    private string HourOf(DateTimeOffset at) => Platform.Time.Said.Hour(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, here.Zone).DateTime));

    private static JsonResult Said(int status, object? value) => new(value) { StatusCode = status };
}
