using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Beehive.Bench;

/// <summary>Somebody who is signed in: the cookies of their browser, and the token that their forms carry.</summary>
public sealed record SignedIn(string Session, string Cookies, string Token)
{
    /// <summary>Makes people with sessions straight in the database of a server that does not run: partnership managers, with the second step made.</summary>
    public static IReadOnlyList<string> Make(Installed installed, string place, int people)
    {
        var now = DateTimeOffset.UtcNow;
        var tokens = Enumerable.Range(0, people).Select(_ => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_')).ToList();
        var sql = new StringBuilder();
        for (var i = 0; i < people; i++)
        {
            var (email, mark) = ($"person-{Guid.NewGuid():N}@bench.example", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tokens[i]))));
            sql.Append(CultureInfo.InvariantCulture, $"""
                INSERT INTO "Accounts" ("Email", "MadeAt", "LooksAfterInstallation", "ShowsName", "IsSample") VALUES ('{email}', {now.ToUnixTimeMilliseconds()}, FALSE, FALSE, FALSE);
                UPDATE "Numbers" SET "Next" = "Next" + 1 WHERE "Id" = 1;
                INSERT INTO "Appointments" ("Id", "AccountId", "Role", "PlaceId", "Key", "Address", "Visibility", "CircleId")
                SELECT n."Next" - 1, a."Id", 'partnership-manager', p."Id", 'bench-{email}', '', 2, 0 FROM "Numbers" n, "Accounts" a, "Places" p WHERE a."Email" = '{email}' AND p."Key" = '{place}';
                INSERT INTO "Sessions" ("AccountId", "TokenMark", "Way", "StartedAt", "SeenAt", "StrongUntil", "Device")
                SELECT "Id", '{mark}', 'link', {now.ToUnixTimeMilliseconds()}, {now.ToUnixTimeMilliseconds()}, {now.AddHours(11).ToUnixTimeMilliseconds()}, 'Bench' FROM "Accounts" WHERE "Email" = '{email}';

                """);
        }
        installed.Run(sql.ToString());
        return tokens;
    }

    /// <summary>Opens a form once, as a browser does, and keeps what it needs to send it.</summary>
    public static async Task<SignedIn> OpenAsync(Server server, string session, string form)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, server.Root + form);
        request.Headers.TryAddWithoutValidation("Cookie", "bee-session=" + session);
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        var token = Regex.Match(page, "name=\"form-token\" value=\"([^\"]+)\"");
        if (answer.StatusCode != HttpStatusCode.OK || !token.Success) throw new InvalidOperationException($"{form} answers {answer.StatusCode}: {page[..Math.Min(300, page.Length)]}");
        var cookies = answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(x => x.Split(';')[0]) : [];
        return new SignedIn(session, string.Join("; ", cookies.Prepend("bee-session=" + session)), WebUtility.HtmlDecode(token.Groups[1].Value));
    }

    public static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>The bare limit of writing: one row a commit, flushed, into a table of its own, on the same kind of database.</summary>
public static class BareCommits
{
    /// <summary>SQLite has one writer; PostgreSQL gets as many clients as the load has.</summary>
    public static double Rate(Installed installed, int clients, int seconds) => installed.Postgres is { } connection ? OnPostgres(connection, clients, seconds) : OnSqlite(installed.Folder, seconds);

    private static double OnSqlite(string folder, int seconds)
    {
        var path = Path.Combine(folder, "bare.db");
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using (var make = connection.CreateCommand())
        {
            make.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, words TEXT NOT NULL)";
            make.ExecuteNonQuery();
        }
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO bare (words) VALUES ('It goes on. This is a sentence of the bench.')";
        insert.Prepare();
        var clock = Stopwatch.StartNew();
        var count = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; count++) insert.ExecuteNonQuery();
        return count / clock.Elapsed.TotalSeconds;
    }

    private static double OnPostgres(string connection, int clients, int seconds)
    {
        var script = Path.GetTempFileName();
        File.WriteAllText(script, "INSERT INTO bare (words) VALUES ('It goes on. This is a sentence of the bench.');\n");
        Postgres.Say(connection, "psql", "-q", "-c", "CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, words text NOT NULL)");
        var said = Postgres.Say(connection, "pgbench", "-n", "-M", "prepared", "-c", clients.ToString(CultureInfo.InvariantCulture), "-T", seconds.ToString(CultureInfo.InvariantCulture), "-f", script);
        File.Delete(script);
        return double.Parse(Regex.Match(said, @"tps = ([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);
    }
}

/// <summary>The programs that come with PostgreSQL, against a connection of ours.</summary>
public static class Postgres
{
    public static string Say(string connection, string program, params IEnumerable<string> words)
    {
        var parts = connection.Split(';').Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1], StringComparer.OrdinalIgnoreCase);
        var folder = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last();
        var start = new ProcessStartInfo(Path.Combine(folder, "bin", program), ["-h", parts["Host"], "-p", parts["Port"], "-U", parts["Username"], .. words, parts["Database"]]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said}");
    }
}
