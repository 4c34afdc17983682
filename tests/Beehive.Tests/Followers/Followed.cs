using System.Text.RegularExpressions;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Meetings;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Followers;

/// <summary>A place with two boards and meetings, people who follow them, and a clock that is moved.</summary>
public sealed class Followed : IAsyncDisposable
{
    private Followed(SiteUnderTest site) => Site = site;

    public SiteUnderTest Site { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Followed> StartAsync(DatabaseUnderTest under)
    {
        var site = await SiteUnderTest.StartAsync(under);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers Board","kind":"forum","state":"active"}""", """{"id":"health","name":"Health Board","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "meeting", [.. Enumerable.Range(1, 9).Select(x => $$"""{"id":"m{{x}}","slug":"m{{x}}","title":"Meeting {{x}}","boards":["carers","health"],"kind":"meeting","state":"planned","date":"2026-12-0{{x}}"}""")]);
        return new Followed(site);
    }

    /// <summary>By an address without an account, or by an account.</summary>
    public async Task<Follower> FollowAsync(string thing, string email, HowOften often = HowOften.Each, Account? account = null)
    {
        var book = Site.Services.GetRequiredService<FollowerBook>();
        await using var writing = await WriteAsync();
        var address = "/testing" + thing;
        var id = (await writing.Store.Things.SingleAsync(x => x.Address == address, Cancel)).Id;
        var follower = account is null ? await book.OfEmailAsync(writing.Store, writing.Store.PlaceId, email, Cancel) : await book.OfAccountAsync(writing.Store, writing.Store.PlaceId, account, Cancel);
        Assert.Null(await book.FollowAsync(writing.Store, follower, id, often, Cancel));
        await writing.CommitAsync(Cancel);
        return follower;
    }

    /// <summary>Something that followers hear of.</summary>
    public async Task CancelAsync(int meeting, string why = "The hall is shut.")
    {
        await using var writing = await WriteAsync();
        var key = $"m{meeting}";
        var found = await writing.Store.Meetings.Include(x => x.Boards).SingleAsync(x => x.Key == key, Cancel);
        Assert.Null(found.Cancel(why, new Act("test", Site.Clock.Now)));
        await writing.SaveAsync(Cancel);
    }

    public async Task<Writing> WriteAsync()
    {
        var writing = await Site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        return writing;
    }

    /// <summary>The day goes on, and who waits is told.</summary>
    public async Task TellAsync(TimeSpan? later = null)
    {
        Site.Clock.Now += later ?? Spreading.Gathering;
        await Site.Services.GetRequiredService<Teller>().TellAsync(Cancel);
    }

    public async Task<IReadOnlyList<Letter>> NewsAsync() => [.. (await Site.Under.AllLettersAsync()).Where(x => x.Once.StartsWith("news:", StringComparison.Ordinal))];

    public async Task<long> CountAsync(string sql)
    {
        await using var writing = await WriteAsync();
        await using var command = writing.Connection.Command(writing.Transaction, sql);
        return await command.NumberAsync(Cancel);
    }

    /// <summary>The path of a link in a letter.</summary>
    public static string Link(Letter letter, string part) => Regex.Match(letter.Text, "https://boards\\.example(?<path>/testing/" + part + "[A-Za-z0-9_/-]*)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups["path"].Value;

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Site.Under.DisposeAsync();
    }
}
