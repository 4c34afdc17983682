using System.Net;
using Beehive.Journeys.Running;

namespace Beehive.Journeys.Crawling;

/// <summary>Everything that a reader can reach from the first page, the site map and the interface for programs, each address read once.</summary>
public sealed class Crawl
{
    private const int Enough = 15_000;
    private static readonly SemaphoreSlim One = new(1, 1);
    private static Crawl? done;
    private readonly Dictionary<string, Visit> visits = new(StringComparer.Ordinal);

    public IReadOnlyCollection<Visit> Visits => visits.Values;

    public IEnumerable<Visit> Pages => visits.Values.Where(x => x.IsPage && x.Status == 200);

    /// <summary>True when the site has no more addresses than it should.</summary>
    public bool IsWhole { get; private set; }

    public static async Task<Crawl> OfAsync(RunningSite site)
    {
        await One.WaitAsync();
        try
        {
            return done ??= await RunAsync(site.Origin);
        }
        finally
        {
            One.Release();
        }
    }

    public static HttpClient Reader(string origin) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(origin) };

    public static async Task<Visit> ReadAsync(HttpClient reader, string address, string from)
    {
        using var answer = await reader.GetAsync(new Uri(address, UriKind.Relative));
        var headers = answer.Headers.Concat(answer.Content.Headers).ToDictionary(x => x.Key, x => string.Join(", ", x.Value), StringComparer.OrdinalIgnoreCase);
        return new Visit(address, from, (int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? "", answer.Headers.Location?.ToString(), headers, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Crawl> RunAsync(string origin)
    {
        var crawl = new Crawl();
        using var reader = Reader(origin);
        var waiting = new Queue<(string Address, string From)>([("/", "the door"), ("/sitemap.xml", "the door"), ("/robots.txt", "the door"), ("/api/openapi.json", "the door"), ("/api/v1/places", "the door")]);
        while (waiting.TryDequeue(out var next) && crawl.visits.Count < Enough)
        {
            if (crawl.visits.ContainsKey(next.Address)) continue;
            var visit = crawl.visits[next.Address] = await ReadAsync(reader, next.Address, next.From);
            foreach (var address in Links.Of(visit, origin))
                if (!crawl.visits.ContainsKey(address)) waiting.Enqueue((address, visit.Address));
        }
        crawl.IsWhole = waiting.Count == 0;
        return crawl;
    }
}
