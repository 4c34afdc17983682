using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Platform.Web;

/// <summary>A page that takes something in says so: [TakesIn]. Every other page can only be read, whatever the request asks for.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesInAttribute : Attribute;

public static class OnlyRead
{
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
