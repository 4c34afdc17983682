using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Beehive.Membership;

/// <summary>
/// A form whose mark against forgery has run out (the browser lost its cookies, or the keys were renewed) is kept and laid out again, when the browser
/// itself says that it comes from our own page. From anywhere else it is refused.
/// </summary>
public sealed class LateForms(Drafts drafts) : IAsyncAlwaysRunResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (context.Result is IAntiforgeryValidationFailedResult && http.Request.Headers["Sec-Fetch-Site"] == "same-origin" && http.Request.HasFormContentType)
        {
            await drafts.KeepAsync(http, Doorkeeper.Raw(http.Request), http.RequestAborted);
            http.Response.Headers.Location = http.Request.Path.ToUriComponent();
            context.Result = new StatusCodeResult(StatusCodes.Status303SeeOther);
        }
        await next();
    }
}
