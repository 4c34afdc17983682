using Beehive.OpenData.Api;

namespace Beehive.OpenData;

/// <summary>What the open data needs, and where it answers.</summary>
public static class OpenDataParts
{
    public static void AddOpenData(this IServiceCollection services) => services.AddScoped<Telling>();

    public static void MapOpenData(this WebApplication app)
    {
        app.MapApi();
    }
}
