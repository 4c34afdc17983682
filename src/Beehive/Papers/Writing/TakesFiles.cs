using Beehive.Membership;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Beehive.Papers.Writing;

/// <summary>A page that takes files may be sent as much as a file may have, by people who are signed in. Everybody else may send as little as elsewhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, ITakesMore
{
    /// <summary>What stands round the file: fields, boundaries.</summary>
    private const long Round = 2 * 1024 * 1024;

    /// <summary>Before the mark against forgery is looked for, which reads all that was sent.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.RequestServices.GetRequiredService<Me>() is not { } me) return;
        var most = !me.IsSignedIn ? OnlyRead.LargestForm : http.RequestServices.GetRequiredService<Uploads>().Settings.Largest + Round;
        if (http.Request.ContentLength > most)
        {
            OnlyRead.LeaveUnread(http.Request);
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
            return;
        }
        if (!me.IsSignedIn) return;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = 4 * 1024 * 1024 }));
    }
}
