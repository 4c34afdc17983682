using System.Data.Common;
using Beehive.Platform;

namespace Beehive.Places;

/// <summary>Finds the place that an address names. One that is not there is answered as anything else that is not there.</summary>
public static class EnterPlace
{
    public static IApplicationBuilder UsePlaceBook(this IApplicationBuilder app)
    {
        var book = app.ApplicationServices.GetRequiredService<PlaceBook>();
        return app.Use((context, next) => book.IsFresh ? next(context) : RenewAsync(context, next, book));
    }

    public static IApplicationBuilder UsePlaces(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        if (context.Request.RouteValues["place"] is not string slug) return next(context);
        if (context.RequestServices.GetRequiredService<PlaceBook>().Find(slug) is { } place)
            context.RequestServices.GetRequiredService<Here>().Enter(place, Viewer.Anyone);
        else
            context.SetEndpoint(null);
        return next(context);
    });

    private static async Task RenewAsync(HttpContext context, RequestDelegate next, PlaceBook book)
    {
        try
        {
            await book.RenewAsync(context.RequestAborted);
        }
        catch (DbException)
        {
            // Whoever needs a place says so; the page that tells whether the database is well needs none.
        }
        await next(context);
    }
}
