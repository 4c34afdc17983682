using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Beehive.Membership;

/// <summary>A page that takes files may be sent as much as a file may have, by people who are signed in. Everybody else may send as little as elsewhere, unless the page says so.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter, ITakesMore
{
    /// <summary>What stands round the file: fields, boundaries.</summary>
    private const long Round = 2 * 1024 * 1024;

    /// <summary>Before the mark against forgery is looked for, which reads all that was sent.</summary>
    public int Order => 900;

    /// <summary>Also of people who are not signed in: a few at once. Its field for the file is the last one with words in it, so that the words are saved when the file is not taken.</summary>
    public bool FromAnybody { get; init; }

    /// <summary>How large a file may be here, where it is not what the installation says.</summary>
    public int Megabytes { get; init; }

    /// <summary>Why the file was left unread, where the words of the form were taken without it.</summary>
    public static Refusal? Left(HttpContext context) => context?.Items[typeof(TakesFilesAttribute)] as Refusal;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method) || http.RequestServices.GetRequiredService<Me>() is not { } me) return;
        var largest = Megabytes > 0 ? Megabytes * 1024L * 1024 : http.RequestServices.GetRequiredService<Uploads>().Settings.Largest;
        var most = me.IsSignedIn || FromAnybody ? largest + Round : OnlyRead.LargestForm;
        if (http.Request.ContentLength > most)
        {
            if (!FromAnybody || !await LeaveAsync(http, new("The file is larger than {0} MB. Make it shorter, or send it in parts.", largest / 1024 / 1024))) context.Result = TooLarge(http);
            return;
        }
        if (!me.IsSignedIn && FromAnybody && http.Request.ContentLength is not <= OnlyRead.LargestForm && !SendingNow.Enter(http, Tries.Network(http)))
        {
            if (!await LeaveAsync(http, new("Very many people send recordings just now. Wait a minute, then choose the file again and send it."))) context.Result = TooLarge(http);
            return;
        }
        if (!me.IsSignedIn && !FromAnybody) return;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most, ValueLengthLimit = 4 * 1024 * 1024 }));
    }

    private static StatusCodeResult TooLarge(HttpContext http)
    {
        OnlyRead.LeaveUnread(http.Request);
        return new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
    }

    /// <summary>Goes on with the words, and without the file.</summary>
    private static async Task<bool> LeaveAsync(HttpContext http, Refusal why)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null; // of which the first part is read
        if (await FieldsBeforeFile.ReadAsync(http.Request, http.RequestAborted) is not { } fields) return false;
        OnlyRead.LeaveUnread(http.Request);
        http.Features.Set<IFormFeature>(new FormFeature(fields));
        http.Items[typeof(TakesFilesAttribute)] = why;
        return true;
    }
}
