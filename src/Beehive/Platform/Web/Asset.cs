using Microsoft.AspNetCore.Components;

namespace Beehive.Platform.Web;

/// <summary>Our own files under a name that changes with their content, so that browsers may keep them for ever.</summary>
public static class Asset
{
    public static string Of(HttpContext context, string name) =>
        "/" + (context.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>() is { } assets ? assets[name] : name);
}
