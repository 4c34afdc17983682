using System.Diagnostics;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Beehive.Platform.Web;

/// <summary>When something of ours goes wrong: a number to tell, and nothing about the inside.</summary>
public static class Problems
{
    public static void Failed(IApplicationBuilder app)
    {
        app.UseSecurityHeaders();
        app.Run(async context =>
        {
            var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
            var number = Number(context);
            if (error is BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge })
            {
                await TooLargeAsync(context);
                return;
            }
            var busy = error is TimeoutException or Microsoft.Data.Sqlite.SqliteException or Npgsql.NpgsqlException or IOException;
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Beehive.Problems").LogError(error, "Problem {Number} at {Route}", number, Route(context));
            context.Response.StatusCode = busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError;
            context.Response.Headers.CacheControl = "no-store";
            if (busy) context.Response.Headers.RetryAfter = "5";
            await WriteAsync(context, busy, number);
        });
    }

    /// <summary>Without layout, database or anything else that may be what is broken.</summary>
    private static Task WriteAsync(HttpContext context, bool busy, string number)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            context.Response.ContentType = "application/problem+json";
            return context.Response.WriteAsync($$"""{"title":"{{(busy ? "The data cannot be reached just now. Try again in a few seconds." : "Something went wrong here.")}}","status":{{context.Response.StatusCode}},"number":"{{number}}"}""");
        }
        context.Response.ContentType = "text/html; charset=utf-8";
        var easy = context.Request.Path.Value!.EndsWith("/easy", StringComparison.Ordinal);
        var (title, words) = easy ? busy
            ? ("We cannot show this page now", "Wait a moment. Then open the page again.")
            : ("Something went wrong here", "You did nothing wrong. Try again in a few minutes.")
            : busy ? ("This page cannot be shown just now", "The data cannot be reached for a moment. Wait a few seconds and load the page again.")
            : ("Something went wrong here", "It is not because of what you did. Try again in a few minutes.");
        return context.Response.WriteAsync($"""
            <!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Error: {title} – Beehive</title>
            <link rel="stylesheet" href="/beehive.css"></head><body{(easy ? " class=\"bee-all-easy\"" : "")}><a class="govuk-skip-link" href="#main">Skip to main content</a>
            <header class="bee-header"><div class="bee-wrap"><a class="bee-header__name" href="/"><img src="/pictures/bee.svg" alt="" width="48" height="48"><span>Beehive</span></a></div></header>
            <main id="main" class="bee-main" tabindex="-1"><div class="bee-wrap{(easy ? " bee-easy" : "")}"><h1>{title}</h1><p class="bee-lead">{words}</p>
            <p>If it goes on, tell the office that runs this site. Give them this number: <strong>{HtmlEncoder.Default.Encode(number)}</strong></p>
            <p><a href="/">Go to the first page</a></p></div></main></body></html>
            """);
    }

    /// <summary>Sent without saying how much it is, so that it was found only while it was read.</summary>
    private static Task TooLargeAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("This is too large. Nothing of it was kept. Go back, make it smaller, then send it again.\n");
    }

    private static string Number(HttpContext context) => (Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier)[..8];

    private static string Route(HttpContext context) => (context.Features.Get<IExceptionHandlerFeature>()?.Endpoint as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
}
