using System.Net;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>
/// People who are signed in, in front of a real server: everybody reads, and writes to a thing of their own, again and again. Each tenth renames a board, the others
/// say how an action goes.
/// </summary>
public sealed class Crowd
{
    private static readonly string[] Pages = ["/testing", "/testing/actions", "/testing/boards", "/testing/my-work", "/testing/search?q=action", "/testing/boards/board-0"];
    private readonly List<string> tokens = [];

    private Crowd()
    {
    }

    public Acknowledged Log { get; } = new();

    public int People => tokens.Count;

    /// <summary>So long everybody thinks between two changes.</summary>
    public TimeSpan Pause { get; init; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static bool Renames(int person) => person % 10 == 0;

    /// <summary>A place with a thing for each of them, and a session for each.</summary>
    public static async Task<Crowd> FoundAsync(DatabaseUnderTest under, int people, TimeSpan pause = default)
    {
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"testing","name":"Testing","siteName":"Testing"}""");
        await planting.LinesAsync("board", [.. Enumerable.Range(0, people).Where(Renames).Select(x => $$"""{"id":"board-{{x}}","name":"Board {{x}}","kind":"forum","state":"active"}""")]);
        var crowd = new Crowd { Pause = pause };
        var tokens = new Dictionary<int, string>();
        foreach (var person in Enumerable.Range(0, people).Where(Renames)) tokens[person] = (await Signing.BeginAsync(under.Database, DateTimeOffset.UtcNow, "testing", Role.PartnershipManager, null)).Token;
        await using var writing = await under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var board = await writing.Store.Boards.FirstAsync(Cancel);
        foreach (var person in Enumerable.Range(0, people).Where(x => !Renames(x))) tokens[person] = await OwnerAsync(writing, place, board, person);
        await writing.SaveAsync(Cancel);
        crowd.tokens.AddRange(tokens.OrderBy(x => x.Key).Select(x => x.Value));
        return crowd;
    }

    /// <summary>Everybody, until the server dies or they are told to stop.</summary>
    public Task WorkAsync(Uri origin, int run, CancellationToken stop) => Task.WhenAll(tokens.Select((token, person) => WorkAsync(origin, token, person, run, stop)));

    private static async Task<string> OwnerAsync(Writing writing, Place place, Board board, int person)
    {
        var (now, token) = (DateTimeOffset.UtcNow, Browser.NewToken());
        var account = Account.For($"person-{person}@testing.example", now);
        writing.Store.Add(account);
        await writing.Store.SaveChangesAsync(Cancel);
        writing.Store.Add(new Session { AccountId = account.Id, TokenMark = Browser.Hash(token), StartedAt = now, SeenAt = now, StrongUntil = now + Session.Working });
        Assert.Null((await writing.GiveAsync(place, new ActionToGive($"Action {person}", $"Office {person}") { BoardId = board.Id }, new Reach(account.Id), new Act("test", now), Cancel)).Refusal);
        return token;
    }

    /// <summary>What was in the air when the server died is sent again to the next one, with its key.</summary>
    private async Task WorkAsync(Uri origin, string token, int person, int run, CancellationToken stop)
    {
        var cookies = new CookieContainer();
        cookies.Add(origin, new Cookie(SignedIn.Cookie, token));
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = origin };
        var address = Renames(person) ? $"/testing/boards/board-{person}/rename" : $"/testing/actions/action-{person}/progress";
        try
        {
            using var opened = await client.GetAsync(new Uri(address, UriKind.Relative), stop);
            var form = await Sheet.OfAsync(opened, address);
            var field = Renames(person) ? "name" : "text";
            var others = form.Fields().Where(x => x.Key is not (Desk.KeyField or Desk.WasField) && x.Key != field).ToList();
            if (Log.InTheAir(person) is var (key, mark)) await SendAsync(key, mark);
            for (var i = 0; !stop.IsCancellationRequested; i++)
            {
                await ReadAsync(client, Pages[(person + i) % Pages.Length]);
                await SendAsync(Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()), Acknowledged.Mark(person, run, i));
                await Task.Delay(Pause, stop);
            }

            async Task SendAsync(string under, string words)
            {
                Log.Sending(person, under, words);
                using var content = new FormUrlEncodedContent(others.Append(new(Desk.KeyField, under)).Append(new(field, $"It is {words} now")));
                using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
                if (answer.StatusCode == HttpStatusCode.SeeOther) Log.Got(person, under);
                else Log.Other($"{(int)answer.StatusCode} to {address}");
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException)
        {
            // The server was killed.
        }
    }

    private async Task ReadAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), Cancel);
        await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (!answer.IsSuccessStatusCode) Log.Other($"{(int)answer.StatusCode} to {page}");
    }
}
