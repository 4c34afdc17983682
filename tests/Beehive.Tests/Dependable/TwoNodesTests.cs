using System.Net;
using Beehive.Tests.Platform.CommandLine;
using Npgsql;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>Two servers on one PostgreSQL behind a plain proxy: nobody can tell which of them answers, and when one is killed nobody is signed out.</summary>
[Collection(nameof(KillTests))]
public sealed class TwoNodesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task F_18_sign_in_drafts_keys_and_caches_are_shared_and_one_may_die()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Postgres);
        (await Shell.SayAsync("import", Shell.Sample("thurrock"), "--data", under.Folder, "--database", under.Connection)).Done();
        (await Shell.SayAsync("sample-accounts", "--data", under.Folder, "--database", under.Connection)).Done();
        int[] ports = [Beehives.FreePort(), Beehives.FreePort()];
        await using var proxy = new PlainProxy(ports);
        var nodes = ports.Select(port => Beehives.Start(["serve", "--urls", $"http://127.0.0.1:{port}", "--origin", $"http://127.0.0.1:{proxy.Port}", "--data", under.Folder, "--database", under.Connection])).ToList();
        try
        {
            foreach (var (node, port) in nodes.Zip(ports)) await node.ReadyAsync(port);
            using var manager = new Person(new Uri($"http://127.0.0.1:{proxy.Port}"));
            await SignInAsync(manager, under, "partnership-manager@thurrock.example");
            for (var i = 0; i < 6; i++) Assert.Equal("My work", (await manager.OpenAsync("/thurrock/my-work")).Heading);
            await MakeStrongAsync(under);
            const string address = "/thurrock/boards/over-fifties-forum/rename";
            var laid = await manager.OpenAsync(address);
            await manager.SendAsync(laid, ("name", "Half typed"), ("form-keep", "yes"));
            for (var i = 0; i < 4; i++) Assert.Equal("Half typed", (await manager.OpenAsync(address)).Field("name"));
            for (var i = 0; i < 4; i++) Assert.Equal("Over Fifties Forum", (await manager.OpenAsync("/thurrock/boards/over-fifties-forum")).Heading);
            nodes[0].Kill();
            var sent = await AgainAsync(() => manager.SendAsync(laid, ("name", "Over 50s Forum")));
            Assert.Equal((HttpStatusCode.SeeOther, "/thurrock/boards/over-fifties-forum"), (sent.Status, sent.Location));
            Assert.Equal("My work", (await manager.OpenAsync("/thurrock/my-work")).Heading);
            using var reader = new Person(new Uri($"http://127.0.0.1:{proxy.Port}"));
            Assert.Equal("Over 50s Forum", (await reader.OpenAsync("/thurrock/boards/over-fifties-forum")).Heading);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_change_on_one_node_is_read_on_the_other_within_a_second()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Postgres);
        (await Shell.SayAsync("import", Shell.Sample("thurrock"), "--data", under.Folder, "--database", under.Connection)).Done();
        (await Shell.SayAsync("sample-accounts", "--data", under.Folder, "--database", under.Connection)).Done();
        int[] ports = [Beehives.FreePort(), Beehives.FreePort()];
        var nodes = ports.Select(port => Beehives.Start(["serve", "--urls", $"http://127.0.0.1:{port}", "--data", under.Folder, "--database", under.Connection])).ToList();
        try
        {
            foreach (var (node, port) in nodes.Zip(ports)) await node.ReadyAsync(port);
            using var manager = new Person(new Uri($"http://127.0.0.1:{ports[0]}"));
            using var reader = new Person(new Uri($"http://127.0.0.1:{ports[1]}"));
            await SignInAsync(manager, under, "partnership-manager@thurrock.example");
            await MakeStrongAsync(under);
            Assert.Equal("Over Fifties Forum", (await reader.OpenAsync("/thurrock/boards/over-fifties-forum")).Heading);
            Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync("/thurrock/boards/over-fifties-forum/rename", ("name", "Others"))).Status);
            await Task.Delay(1000, Cancel);
            Assert.Equal("Others", (await reader.OpenAsync("/thurrock/boards/over-fifties-forum")).Heading);
        }
        finally
        {
            foreach (var node in nodes) await node.DisposeAsync();
        }
    }

    /// <summary>By the link of the letter, as a person does.</summary>
    private static async Task SignInAsync(Person person, DatabaseUnderTest under, string email)
    {
        await person.SendAsync("/thurrock/sign-in", ("email", email));
        await using var source = NpgsqlDataSource.Create(under.Connection);
        await using var ask = source.CreateCommand("""SELECT "Text" FROM "Letters" WHERE "To" = @to ORDER BY "Id" DESC LIMIT 1""");
        ask.Parameters.AddWithValue("to", email);
        var text = (string)(await ask.ExecuteScalarAsync(Cancel))!;
        var link = new Uri(text.Split('\n').Select(x => x.Trim()).First(x => x.Contains("/sign-in/link/", StringComparison.Ordinal)));
        var opened = await person.OpenAsync(link.AbsolutePath);
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync(opened)).Status);
    }

    /// <summary>The second step has tests of its own; here it is made by hand.</summary>
    private static async Task MakeStrongAsync(DatabaseUnderTest under)
    {
        await using var source = NpgsqlDataSource.Create(under.Connection);
        await using var strong = source.CreateCommand("""UPDATE "Sessions" SET "StrongUntil" = @until""");
        strong.Parameters.AddWithValue("until", DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeMilliseconds());
        await strong.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>A connection that the dead node held is cut: a browser asks again.</summary>
    private static async Task<Sheet> AgainAsync(Func<Task<Sheet>> ask)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                return await ask();
            }
            catch (HttpRequestException) when (i < 5)
            {
                await Task.Delay(200, Cancel);
            }
        }
    }
}
