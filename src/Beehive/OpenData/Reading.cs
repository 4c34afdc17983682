using System.Text.Json;
using System.Text.Json.Serialization;
using Beehive.Platform.Web;
using Microsoft.Net.Http.Headers;

namespace Beehive.OpenData;

/// <summary>Stands on an endpoint of the open data: the parameters that it knows.</summary>
public sealed record KnowsParameters(IReadOnlyList<string> Names);

/// <summary>What the routes of the open data have in common.</summary>
public static class Knowing
{
    /// <summary>How they may be asked.</summary>
    public static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Says at the route which parameters it knows.</summary>
    public static void Knows(this RouteHandlerBuilder route, params IReadOnlyList<string> names) => route.WithMetadata(new KnowsParameters(names));
}

/// <summary>
/// What holds for all open data: any web page may read it, nobody may write to it, an unknown parameter is named rather than passed over, and what
/// goes wrong is told in words. Stands before the cache, so that the cache never answers what should have been refused.
/// </summary>
public static class Reading
{
    private const string Root = "/api";

    public static IApplicationBuilder UseOpenDataRules(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var isApi = context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);
        if (isApi) LetOthersRead(context.Response.Headers);
        if (isApi && HttpMethods.IsOptions(context.Request.Method) && context.GetEndpoint() is not null) Preflight(context, context.Request.Path.Equals(Api.EasyReadCheck.Address, StringComparison.OrdinalIgnoreCase));
        else if (Unknown(context) is { } refusal) await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, refusal);
        else await next(context);
        if (isApi && context.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null }) await Problem.WriteAsync(context, context.Response.StatusCode, null);
    });

    /// <summary>True, and 304 is set, when the one who asks already has what stands here now.</summary>
    public static bool IsKnown(HttpContext context)
    {
        if (FreshPages.TagOf(context) is not { } tag) return false;
        context.Response.GetTypedHeaders().ETag = tag;
        if (!context.Request.GetTypedHeaders().IfNoneMatch.Any(x => x.Equals(EntityTagHeaderValue.Any) || x.Compare(tag, useStrongComparison: false))) return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>Without cookies or accounts: what is public is public for every web page.</summary>
    private static void LetOthersRead(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Link";
    }

    private static void Preflight(HttpContext context, bool checks)
    {
        var methods = checks ? "POST, OPTIONS" : "GET, HEAD, OPTIONS";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.Allow = methods;
        context.Response.Headers.AccessControlAllowMethods = methods;
        context.Response.Headers.AccessControlAllowHeaders = checks ? "Content-Type" : "If-None-Match";
        context.Response.Headers.AccessControlMaxAge = "86400";
    }

    private static string? Unknown(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<KnowsParameters>() is not { } knows) return null;
        foreach (var (name, values) in context.Request.Query)
        {
            if (!knows.Names.Contains(name))
                return $"There is no parameter \"{Shortened.Of(name)}\" here. " + (knows.Names.Count == 0 ? "This address takes none." : $"You can use {string.Join(", ", knows.Names)}.");
            if (values.ToString().Contains('\0', StringComparison.Ordinal)) return $"\"{name}\" holds a character that no text has. Take it out.";
            if (values.Count > 1) return $"\"{name}\" is there {values.Count} times. Give it once.";
        }
        return null;
    }
}

/// <summary>An error as RFC 9457 writes it, in words for people. The same whether a thing never was or may not be seen.</summary>
public sealed record Problem(string Title, int Status, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Detail)
{
    public const string Type = "application/problem+json";

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    public static Task WriteAsync(HttpContext context, int status, string? detail)
    {
        context.Response.StatusCode = status;
        var problem = new Problem(TitleOf(status), status, detail);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            return context.Response.WriteAsJsonAsync(problem, Camel, Type, context.RequestAborted);
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync($"{problem.Title}. {problem.Detail}\n", context.RequestAborted);
    }

    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => "We cannot read this question",
        StatusCodes.Status404NotFound => "There is nothing here, or it is not public",
        StatusCodes.Status413PayloadTooLarge => "This is too large",
        StatusCodes.Status405MethodNotAllowed => "The open data can only be read: use GET or HEAD",
        _ => "This cannot be answered",
    };
}
