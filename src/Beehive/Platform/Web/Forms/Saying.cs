using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>What was done with the form sent last, said once on the page that follows.</summary>
public static class Saying
{
    public const string Cookie = Shown.Said;

    public static async Task<string?> TakeAsync(HttpContext context, Store store, CancellationToken cancel)
    {
        if (context.Request.Cookies[Cookie] is not { } key) return null;
        context.Response.Cookies.Delete(Cookie);
        return Form.IsKey(key) ? await store.Set<TakenForm>().Where(x => x.Key == key).Select(x => x.Said).FirstOrDefaultAsync(cancel) : null;
    }
}
