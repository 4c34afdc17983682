using Beehive.OpenData.Api;
using Beehive.OpenData.Calendars;
using Beehive.OpenData.News;
using Beehive.OpenData.Sitemap;
using Beehive.OpenData.Tables;

namespace Beehive.OpenData;

/// <summary>What the open data needs, and where it answers.</summary>
public static class OpenDataParts
{
    public static void AddOpenData(this IServiceCollection services) => services.AddScoped<Telling>().AddScoped<NewsOf>();

    public static void MapOpenData(this WebApplication app)
    {
        app.MapApi();
        app.MapTables();
        app.MapCalendars();
        app.MapNews();
        app.MapSitemap();
    }
}
