using Beehive.Platform.Web;

namespace Beehive.Places;

/// <summary>A place's colours as a style sheet of its own, so that nothing inline is needed.</summary>
public static class Colours
{
    public static void MapColours(this IEndpointRouteBuilder app) => app.MapMethods("/{place}/colours.css", [HttpMethods.Get, HttpMethods.Head], (HttpContext context, Here here) =>
    {
        if (context.Request.Query["v"] == Version(here.Place)) context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Text($":root{{--place:{here.Place.Look.Place};--honey:{here.Place.Look.Honey}}}", "text/css");
    }).ExcludeFromDescription();

    /// <summary>Another address when the colours are others, so that browsers may keep it.</summary>
    public static string Address(Place place) => $"{place.Address}/colours.css?v={Version(place)}";

    private static string Version(Place place) => place.Look.Place[1..] + place.Look.Honey[1..];
}
