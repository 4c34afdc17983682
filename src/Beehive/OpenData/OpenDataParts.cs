using Beehive.OpenData.Api;
using Beehive.OpenData.Calendars;
using Beehive.OpenData.News;
using Beehive.OpenData.Sitemap;
using Beehive.OpenData.Tables;
using Beehive.OpenData.YouSaid;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.OpenData;

/// <summary>What the open data needs, and where it answers.</summary>
public static class OpenDataParts
{
    public static void AddOpenData(this IServiceCollection services)
    {
        services.AddScoped<Telling>().AddScoped<NewsOf>();
        services.Configure<RazorPagesOptions>(x => x.Conventions.AddPageRoute("/OpenData/ShowOpenData", "/{place}/open-data"));
    }

    public static void MapOpenData(this IEndpointRouteBuilder app)
    {
        app.MapApi();
        app.MapEasyReadCheck();
        app.MapTables();
        app.MapWords();
        app.MapCalendars();
        app.MapNews();
        app.MapFragment();
        app.MapSitemap();
    }
}
