using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Beehive.Bench;

/// <summary>A hundred signed-in people at work: they read, and they say how actions go.</summary>
public sealed class Working(Sizes sizes, Table table)
{
    private const int People = 100;
    private const int Clients = 16;

    public void Measure(Installed installed, MadeUpPlace place)
    {
        var how = new How(installed.Postgres is null ? "SQLite" : "PostgreSQL", "off", "identity");
        var sessions = SignedIn.Make(installed, place.Name, People);
        using var server = installed.Serve(place.Address(0));
        var people = Task.WhenAll(sessions.Select(x => SignedIn.OpenAsync(server, x, Form(place, 0)))).GetAwaiter().GetResult();
        Writes(installed, server, place, people, how);
        Mixed(server, place, people, how);
    }

    /// <summary>Where somebody says how an action goes.</summary>
    public static string Form(MadeUpPlace place, int action) => string.Create(CultureInfo.InvariantCulture, $"/{place.Name}/actions/a-{action}/progress");

    private void Writes(Installed installed, Server server, MadeUpPlace place, SignedIn[] people, How how)
    {
        var list = Path.GetTempFileName();
        File.WriteAllLines(list, Enumerable.Range(0, 1000).Select(i => people[i % people.Length]).Select((x, i) => $"{x.Cookies}\t{x.Token}\t{Form(place, i)}"));
        var forms = new Load(server.Root, [], Clients, Script: "post.lua", List: list);
        forms.Run(15);
        var pair = Pair.Of(sizes.Rounds, () => forms.Run(sizes.Seconds).Rate, () => BareCommits.Rate(installed, Clients, sizes.Seconds));
        File.Delete(list);
        table.Add(Row.Of("work.writes", pair, "writes/s", how, new(true, true, 0.10, 0.20), "a sentence said of an action, by 16 clients, with its audit line, its notice and its search entry, against bare commits of one row, flushed, on the same database"));
    }

    /// <summary>Nine pages read for each form sent, a hundred people at a time; against the same people only reading.</summary>
    private void Mixed(Server server, MadeUpPlace place, SignedIn[] people, How how)
    {
        Crowd(server, place, people, 8, writes: true);
        var only = Crowd(server, place, people, sizes.Seconds * 3, writes: false);
        var mixed = Crowd(server, place, people, sizes.Seconds * 3, writes: true);
        table.Add(new Row("work.mixed", mixed.Rate, "requests/s", only.Rate, mixed.Rate / only.Rate, how, null, "100 signed-in people, nine meeting pages read for each sentence said, against the same people only reading"));
        table.Add(new Row("work.reads.p95", mixed.P95, "ms", only.P95, mixed.P95 / only.P95, how, new(true, false, 3), "95 of 100 of their pages came within, against without writes"));
        table.Add(new Row("work.errors", mixed.Errors, "errors", null, null, how, new(false, false, 0), "answers of that load that were neither the page nor the way on"));
    }

    private static (double Rate, double P95, int Errors) Crowd(Server server, MadeUpPlace place, SignedIn[] people, int seconds, bool writes)
    {
        var clock = Stopwatch.StartNew();
        var each = Task.WhenAll(people.Select((person, i) => Task.Run(() => WorkAsync(server, place, person, i, clock, TimeSpan.FromSeconds(seconds), writes)))).GetAwaiter().GetResult();
        var reads = each.SelectMany(x => x.Reads).Order().ToList();
        return ((reads.Count + each.Sum(x => x.Writes)) / clock.Elapsed.TotalSeconds, reads[reads.Count * 95 / 100], each.Sum(x => x.Errors));
    }

    private static async Task<(List<double> Reads, int Writes, int Errors)> WorkAsync(Server server, MadeUpPlace place, SignedIn person, int number, Stopwatch clock, TimeSpan until, bool writes)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Root), Timeout = TimeSpan.FromSeconds(30) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", person.Cookies);
        var random = new Random(number);
        var (reads, sent, errors) = (new List<double>(), 0, 0);
        for (var i = 0; clock.Elapsed < until; i++)
        {
            if (writes && i % 10 == 9)
            {
                if (await SendAsync(client, person, Form(place, random.Next(1000)))) sent++;
                else errors++;
                continue;
            }
            var start = clock.Elapsed;
            using var answer = await client.GetAsync(new Uri(place.Address(random.Next(place.Meetings)), UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            reads.Add((clock.Elapsed - start).TotalMilliseconds);
            if (answer.StatusCode != HttpStatusCode.OK) errors++;
        }
        return (reads, sent, errors);
    }

    public static async Task<bool> SendAsync(HttpClient client, SignedIn person, string address, params (string Name, string Value)[] more)
    {
        (string Name, string Value)[] fields = [("form-token", person.Token), ("form-key", SignedIn.NewKey()), .. more.Length > 0 ? more : [("text", "It goes on, says somebody of the bench.")]];
        using var form = new FormUrlEncodedContent(fields.Select(x => KeyValuePair.Create(x.Name, x.Value)));
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), form);
        return answer.StatusCode == HttpStatusCode.SeeOther;
    }
}
