using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Beehive.Bench;

/// <summary>Somebody without an account answers the five questions, page after page, as a browser does, until it is acknowledged.</summary>
public sealed partial class Teller(string place, int number)
{
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly string root = $"/{place}/raise";

    /// <summary>So many at once, each again and again with a browser and an address of their own; how many were acknowledged a second.</summary>
    public static double Rate(Server server, string place, int clients, int seconds)
    {
        var (clock, done, next) = (Stopwatch.StartNew(), 0, Random.Shared.Next());
        using var client = Client(server);
        Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            while (clock.Elapsed.TotalSeconds < seconds)
            {
                await new Teller(place, Interlocked.Increment(ref next)).TellAsync(client);
                Interlocked.Increment(ref done);
            }
        }))).GetAwaiter().GetResult();
        return done / clock.Elapsed.TotalSeconds;
    }

    public static HttpClient Client(Server server) =>
        new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Root), Timeout = TimeSpan.FromSeconds(30) };

    public async Task TellAsync(HttpClient client)
    {
        for (var (at, pages) = (await SayAsync(client, $"The bus number {number} stops at six."), 0); !at.EndsWith("/sent", StringComparison.Ordinal); pages++)
        {
            if (pages > 9) throw new InvalidOperationException("Telling does not end: " + at);
            at = at.EndsWith("/similar", StringComparison.Ordinal) ? root + "/change" : await AnswerAsync(client, at);
        }
    }

    /// <summary>The first question; where the next one stands.</summary>
    public async Task<string> SayAsync(HttpClient client, string words) => await AnswerAsync(client, root + "/words", ("words", words));

    /// <summary>How long a page takes to come, in milliseconds.</summary>
    public async Task<double> TimeAsync(HttpClient client, string address)
    {
        var start = Stopwatch.GetTimestamp();
        await OpenAsync(client, address);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private async Task<string> AnswerAsync(HttpClient client, string address, params (string Name, string Value)[] answers)
    {
        var page = await OpenAsync(client, address);
        var hidden = Hidden().Matches(page).Select(x => KeyValuePair.Create(x.Groups["name"].Value, WebUtility.HtmlDecode(x.Groups["value"].Value)));
        using var form = new FormUrlEncodedContent(hidden.Concat(answers.Select(x => KeyValuePair.Create(x.Name, x.Value))));
        using var answer = await SendAsync(client, new(HttpMethod.Post, address) { Content = form });
        return answer.StatusCode == HttpStatusCode.SeeOther ? answer.Headers.Location!.OriginalString : throw new InvalidOperationException($"{address} answers {answer.StatusCode} to a form.");
    }

    private async Task<string> OpenAsync(HttpClient client, string address)
    {
        using var answer = await SendAsync(client, new(HttpMethod.Get, address));
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{address} answers {answer.StatusCode}.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", string.Create(CultureInfo.InvariantCulture, $"10.{(number >> 16) & 255}.{(number >> 8) & 255}.{number & 255}"));
        if (cookies.Count > 0) request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", cookies.Select(x => $"{x.Key}={x.Value}")));
        var answer = await client.SendAsync(request);
        foreach (var set in answer.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
            if (set.Split(';')[0].Split('=', 2) is [var name, var value]) cookies[name] = value;
        return answer;
    }

    [GeneratedRegex("name=\"(?<name>form-[a-z]+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}

/// <summary>What people tell a place: how quickly it is taken in, found again, and shown.</summary>
public sealed class Telling(Sizes sizes, Table table)
{
    private const int Clients = 16;

    /// <summary>All five pages until it is acknowledged, against one form of somebody at work.</summary>
    public void Rate(Installed installed, MadeUpPlace place)
    {
        var how = new How(installed.Postgres is null ? "SQLite" : "PostgreSQL", "off", "identity");
        installed.WithOffices();
        using var server = installed.Serve(place.Address(0));
        Teller.Rate(server, place.Name, Clients, 15);
        var pair = Pair.Of(sizes.Rounds, () => Teller.Rate(server, place.Name, Clients, sizes.Seconds), () => BareCommits.Rate(installed, Clients, sizes.Seconds));
        table.Add(Row.Of("issue.raised", pair, "raised/s", how, null, "the five questions and the check, twelve requests and six changes, by 16 people without an account, against bare commits of one row, flushed, on the same database"));
    }

    /// <summary>Pages over very many issues, against a meeting page and against a search.</summary>
    public void Pages(Installed installed, MadeUpPlace place)
    {
        installed.WithOffices();
        using var server = installed.Serve(place.Address(0), "--no-page-cache");
        var meeting = new Load(server.Root, [place.Address(place.Meetings / 2)], Clients: 1);
        var promise = new Load(server.Root, [$"/{place.Name}/issues/promise"], Clients: 1);
        var timeline = new Load(server.Root, [$"/{place.Name}/issues/1"], Clients: 1);
        foreach (var load in (Load[])[meeting, promise, timeline]) load.Warm();
        var promised = Pair.Of(sizes.Rounds, () => promise.Run(sizes.Seconds).P95, () => meeting.Run(sizes.Seconds).P95);
        table.Add(Row.Of("issue.promise", promised, "ms", How.Uncached, new(true, false, 3), $"the page of the promise, p95, over {place.Issues:N0} issues, against a meeting page of 30 items"));
        var steps = Pair.Of(sizes.Rounds, () => timeline.Run(sizes.Seconds).P95, () => meeting.Run(sizes.Seconds).P95);
        table.Add(Row.Of("issue.timeline", steps, "ms", How.Uncached, null, "the page of an issue with 200 steps, p95, against the same meeting page"));
        Similar(server, place);
    }

    /// <summary>What others said that is like it, asked for with words that stand in few of them.</summary>
    private void Similar(Server server, MadeUpPlace place)
    {
        var search = new Load(server.Root, [$"/{place.Name}/search?q={Text.Rare}"], Clients: 1);
        search.Warm();
        var pair = Pair.Of(sizes.Rounds, () => SimilarAsync(server, place).GetAwaiter().GetResult(), () => search.Run(sizes.Seconds).P95);
        table.Add(Row.Of("issue.similar", pair, "ms", new(Cache: "never", Encoding: "identity"), new(true, false, 5), $"what others said that is like it, p95, over {place.Issues:N0} issues, against the search of a word in 20 things"));
    }

    private async Task<double> SimilarAsync(Server server, MadeUpPlace place)
    {
        using var client = Teller.Client(server);
        var times = new ConcurrentBag<double>();
        var text = new Text();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < sizes.Seconds;)
        {
            var teller = new Teller(place.Name, Random.Shared.Next());
            await teller.SayAsync(client, text.Sentence(15, Random.Shared.Next(2) == 0 ? Text.Rare : Text.Common));
            for (var i = 0; i < 5; i++) times.Add(await teller.TimeAsync(client, $"/{place.Name}/raise/similar"));
        }
        return times.Order().ElementAt(times.Count * 95 / 100);
    }
}
