using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>Forms that ask one thing a page: what was answered goes along to the next page, and is sent with the last.</summary>
public sealed partial class Desk
{
    /// <summary>Takes the answer of this page along. Null on the last page: that one sends all of it.</summary>
    /// <param name="page">The page that was sent.</param>
    /// <param name="names">The fields of all its parts.</param>
    /// <param name="parts">What is asked, in its order; what somebody answered may bring a question or leave one out.</param>
    /// <param name="check">Refuses in the form what cannot be, of this part alone.</param>
    /// <param name="show">Lays the page out again.</param>
    /// <param name="cancel">When nobody waits any more.</param>
    public async Task<IActionResult?> PassAsync(PageModel page, IReadOnlyList<string> names, Func<Form, FormParts> parts, Action<Form, FormPart> check, Func<Form, Task<IActionResult>> show, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(show);
        var form = Sent(page, names);
        if (parts(form) is not { IsLast: false } now) return null;
        check(form, now.Now);
        if (!form.Holds)
        {
            page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await show(form);
        }
        try
        {
            await drafts.KeepAsync(page.HttpContext, form, cancel);
        }
        catch (Exception trouble) when (trouble is Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException or DbUpdateException or IOException or TimeoutException)
        {
            return await NotSavedAsync(page, form, show, trouble);
        }
        return Away(page, new Done($"{page.Request.Path.Value}?{FormParts.Key}={now.Next}"), form.Key);
    }
}
