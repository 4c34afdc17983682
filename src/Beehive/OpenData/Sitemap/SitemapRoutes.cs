using System.Globalization;
using System.Security;
using System.Text;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Sitemap;

/// <summary>Tells search engines what there is: an index of all places, and each place in parts (sitemaps.org).</summary>
public static class SitemapRoutes
{
    /// <summary>sitemaps.org: no more addresses in one file.</summary>
    public const int MostInPart = 50_000;
    private const int MostParts = 1000;
    private const string Type = "application/xml; charset=utf-8";
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>What has a page of its own.</summary>
    private static readonly string[] Kinds = ["place", "board", "organisation", "terms-of-reference", "meeting", "agenda-item", "decision", "paper", "action-point", "asking", "issue", "topic"];

    public static void MapSitemap(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/robots.txt", Knowing.Reads, (HttpContext context, Origin origin) => RobotsAsync(context, origin));
        app.MapMethods("/sitemap.xml", Knowing.Reads, IndexAsync).WithMetadata(new NeverKept());
        app.MapMethods("/{place}/sitemap-{part:int}.xml", Knowing.Reads, PartAsync);
    }

    /// <summary>Everything may be read; answers to searches are not worth finding.</summary>
    private static Task RobotsAsync(HttpContext context, Origin origin) => Download.Begins(context, "text/plain; charset=utf-8", fileName: null)
        ? context.Response.WriteAsync($"User-agent: *\nDisallow: /*/search\nAllow: /\nSitemap: {origin.Of("/sitemap.xml")}\n", context.RequestAborted) : Task.CompletedTask;

    private static async Task IndexAsync(HttpContext context, PlaceBook book, Database database, Origin origin)
    {
        if (!Download.Begins(context, Type, fileName: null)) return;
        var index = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"<sitemapindex xmlns=\"{Schema}\">\n");
        foreach (var place in book.All)
        {
            await using var store = database.Read().Look(place.Id, Platform.Viewer.Anyone);
            var parts = Math.Max(1, (await Shown(store).CountAsync(context.RequestAborted) + MostInPart - 1) / MostInPart);
            for (var part = 1; part <= parts; part++)
                index.Append("<sitemap><loc>").Append(SecurityElement.Escape(origin.Of(Address(place, part)))).Append("</loc></sitemap>\n");
        }
        await Download.FlushAsync(context, index.Append("</sitemapindex>\n"));
    }

    private static async Task PartAsync(int part, HttpContext context, Store store, Origin origin)
    {
        var cancel = context.RequestAborted;
        var before = part is < 1 or > MostParts ? null : part == 1 ? 0 : await Shown(store).OrderBy(x => x.Id).Skip(((part - 1) * MostInPart) - 1).Select(x => (long?)x.Id).FirstOrDefaultAsync(cancel);
        if (before is null) context.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (Download.Begins(context, Type, fileName: null)) await WriteAsync(context, store, before.Value, origin, cancel);
    }

    private static async Task WriteAsync(HttpContext context, Store store, long before, Origin origin, CancellationToken cancel)
    {
        var gathered = new StringBuilder(Head).Append(CultureInfo.InvariantCulture, $"<urlset xmlns=\"{Schema}\">\n");
        await foreach (var address in Shown(store).Where(x => x.Id > before).OrderBy(x => x.Id).Take(MostInPart).Select(x => x.Address).AsAsyncEnumerable().WithCancellation(cancel))
        {
            gathered.Append("<url><loc>").Append(SecurityElement.Escape(origin.Of(address))).Append("</loc></url>\n");
            if (gathered.Length > 32 * 1024) await Download.FlushAsync(context, gathered);
        }
        await Download.FlushAsync(context, gathered.Append("</urlset>\n"));
    }

    private static IQueryable<Thing> Shown(Store store) => store.Things.Where(x => Kinds.Contains(x.Kind) && x.WithdrawnAt == null);

    private static string Address(Place place, int part) => string.Create(CultureInfo.InvariantCulture, $"{place.Address}/sitemap-{part}.xml");
}
