using Xunit;

namespace Beehive.Tests;

/// <summary>One site that a class plants once and then only reads, on each kind of database: <c>IClassFixture&lt;PlantedSites&gt;</c>.</summary>
public sealed class PlantedSites : IAsyncLifetime
{
    private readonly DatabaseFixture databases = new();
    private readonly Dictionary<DatabaseKind, SiteUnderTest> sites = [];
    private readonly SemaphoreSlim one = new(1, 1);

    public ValueTask InitializeAsync() => databases.InitializeAsync();

    public async Task<SiteUnderTest> OfAsync(DatabaseKind kind, Func<SiteUnderTest, Task> plant)
    {
        await one.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            if (sites.TryGetValue(kind, out var known)) return known;
            var site = await SiteUnderTest.StartAsync(await databases.OfAsync(kind));
            await plant(site);
            return sites[kind] = site;
        }
        finally
        {
            one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in sites.Values) await site.DisposeAsync();
        await databases.DisposeAsync();
        one.Dispose();
    }
}
