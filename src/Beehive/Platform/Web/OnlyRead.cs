using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Platform.Web;

/// <summary>A page that takes something in says so: [TakesIn]. Every other page can only be read, whatever the request asks for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesInAttribute : Attribute;

/// <summary>A page that takes more than a form of words, and says itself how much.</summary>
public interface ITakesMore;

public static class OnlyRead
{
    /// <summary>In bytes, all fields together. A page that takes files says how much more.</summary>
    public const long LargestForm = 1024 * 1024;

    /// <summary>What is too large is refused before it is read, in words, unless the page takes as much.</summary>
    public static IApplicationBuilder UseSizeOfForms(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.ContentLength is not > LargestForm || context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<ITakesMore>() is not null) return next(context);
        context.SetEndpoint(null);
        LeaveUnread(context.Request);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    /// <summary>The page that says so must not read what was refused.</summary>
    public static void LeaveUnread(HttpRequest request)
    {
        request.ContentType = null;
        request.ContentLength = 0;
        request.Body = Stream.Null;
    }

    public static IApplicationBuilder UseOnlyRead(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var method = context.Request.Method;
        if (HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) return next(context);
        var metadata = context.GetEndpoint()?.Metadata;
        if (metadata?.GetMetadata<PageActionDescriptor>() is null) return next(context);
        var takesIn = metadata.GetMetadata<TakesInAttribute>() is not null;
        if (takesIn && HttpMethods.IsPost(method)) return next(context);
        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = takesIn ? "GET, HEAD, POST" : "GET, HEAD";
        if (!HttpMethods.IsPost(method)) context.Response.ContentLength = 0; // a person sends a form; only programs ask in other ways
        return Task.CompletedTask;
    });
}
