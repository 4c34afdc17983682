using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Beehive.Bench;

/// <summary>Two hundred phones follow a meeting while its minutes are typed: how long until all of them show what the secretary shows.</summary>
public sealed class Following(Table table)
{
    private const int Phones = 200;
    private const int Turns = 10;
    private const string Place = "following";
    private const string Meeting = $"/{Place}/boards/board/meetings/today";

    /// <summary>As the page's own script asks: every two seconds or a little more.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public void Measure(Installed installed, string work)
    {
        installed.Import(Write(work));
        var session = SignedIn.Make(installed, Place, 1)[0];
        installed.Run($"""UPDATE "Appointments" SET "Role" = 'secretary', "BoardId" = (SELECT b."Id" FROM "Boards" b JOIN "Places" p ON b."PlaceId" = p."Id" WHERE p."Key" = '{Place}') WHERE "PlaceId" = (SELECT "Id" FROM "Places" WHERE "Key" = '{Place}')""");
        using var server = installed.Serve(Meeting);
        var delays = MeasureAsync(server, session).GetAwaiter().GetResult().Order().ToList();
        var how = new How(installed.Postgres is null ? "SQLite" : "PostgreSQL", "on", "identity");
        table.Add(new Row("now.p95", delays[delays.Count * 95 / 100] / 1000, "s", null, null, how, null, "200 phones follow a meeting, ten turns to the next item while minutes are typed: 95 of 100 show it within"));
        table.Add(new Row("now.all", delays[^1] / 1000, "s", null, null, how, new(false, false, 5), "the same: all of them show it within"));
        if (delays.Count != Phones * Turns) throw new InvalidOperationException($"{delays.Count} sights of {Phones * Turns}.");
    }

    private static async Task<IReadOnlyCollection<double>> MeasureAsync(Server server, string session)
    {
        var secretary = await SignedIn.OpenAsync(server, session, Meeting + "/minutes/move");
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(server.Root) };
        client.DefaultRequestHeaders.TryAddWithoutValidation("Cookie", secretary.Cookies);
        if (!await Working.SendAsync(client, secretary, Meeting + "/minutes/move", ("to", "start"))) throw new InvalidOperationException("The meeting does not start.");
        using var over = new CancellationTokenSource();
        var clock = Stopwatch.StartNew();
        var (turned, seen) = (new ConcurrentDictionary<int, TimeSpan>(), new ConcurrentBag<double>());
        var phones = Enumerable.Range(0, Phones).Select(x => FollowAsync(server, x, clock, turned, seen, over.Token)).ToList();
        var typing = TypeAsync(client, secretary, over.Token);
        await Task.Delay(4000, CancellationToken.None);
        for (var item = 2; item <= Turns + 1; item++)
        {
            if (!await Working.SendAsync(client, secretary, Meeting + "/minutes/move", ("to", item.ToString(CultureInfo.InvariantCulture)))) throw new InvalidOperationException("The meeting does not go on.");
            turned[item] = clock.Elapsed;
            await Task.Delay(5000, CancellationToken.None);
        }
        await over.CancelAsync();
        await Task.WhenAll(phones.Append(typing));
        return seen;
    }

    private static async Task FollowAsync(Server server, int number, Stopwatch clock, ConcurrentDictionary<int, TimeSpan> turned, ConcurrentBag<double> seen, CancellationToken over)
    {
        var random = new Random(number);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(server.Root) };
        var known = 1;
        try
        {
            await Task.Delay(random.Next(2000), over);
            while (true)
            {
                var part = await client.GetStringAsync(new Uri(Meeting + "/now/part", UriKind.Relative), over);
                var item = int.Parse(Regex.Match(part, @"bee-now__item""[^>]*>(\d+)\.").Groups[1].Value, CultureInfo.InvariantCulture);
                var at = clock.Elapsed;
                for (; known < item; known++)
                    if (turned.TryGetValue(known + 1, out var when)) seen.Add(Math.Max(0, (at - when).TotalMilliseconds));
                    else seen.Add(0); // it came here before the secretary's own answer
                await Task.Delay(Pause + TimeSpan.FromMilliseconds(random.Next(600)), over);
            }
        }
        catch (OperationCanceledException)
        {
            // The meeting is over.
        }
    }

    /// <summary>Minutes are typed at one item after the other, three times a second.</summary>
    private static async Task TypeAsync(HttpClient client, SignedIn secretary, CancellationToken over)
    {
        var (text, edition) = ("", 0);
        while (!over.IsCancellationRequested)
        {
            text = text.Length > 4000 ? "" : text + "Somebody said something. ";
            using var form = new FormUrlEncodedContent([new("form-token", secretary.Token), new("form-key", "0123456789abcdef0123456789abcdef"), new("text", text), new("edition", edition.ToString(CultureInfo.InvariantCulture))]);
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Meeting + "/minutes/items/1", UriKind.Relative)) { Content = form };
            request.Headers.Add("X-Bee-Quiet", "yes");
            using var answer = await client.SendAsync(request, CancellationToken.None);
            var said = await answer.Content.ReadAsStringAsync(CancellationToken.None);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"Typing answers {answer.StatusCode}: {said}");
            edition = int.Parse(Regex.Match(said, @"""edition"":(\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
            await Task.Delay(330, CancellationToken.None);
        }
    }

    private static string Write(string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, Place)).FullName;
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/London")).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, "place.json"), $$"""{"format":"beehive-exchange/1","includes":"public","id":"{{Place}}","name":"Now","siteName":"Now","zone":"Europe/London"}""" + "\n");
        File.WriteAllText(Path.Combine(folder, "boards.jsonl"), """{"id":"board","name":"Board","kind":"partnership-board","state":"active"}""" + "\n");
        File.WriteAllText(Path.Combine(folder, "meetings.jsonl"), $$"""{"id":"m","slug":"today","title":"Meeting","boards":["board"],"date":"{{today}}","start":"00:01","end":"23:59","state":"called"}""" + "\n");
        File.WriteAllLines(Path.Combine(folder, "agenda-items.jsonl"), Enumerable.Range(1, 30).Select(i => $$"""{"id":"i-{{i}}","meeting":"m","number":"{{i}}","order":{{i - 1}},"title":"Item number {{i}}","owner":"Office","needed":"talk","minutes":10}"""));
        return folder;
    }
}
