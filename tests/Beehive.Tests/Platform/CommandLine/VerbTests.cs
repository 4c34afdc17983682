using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>What each verb does, and what it refuses.</summary>
public sealed class VerbTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "Say what Beehive should do.")]
    [InlineData("frobnicate", "\"frobnicate\" is nothing that Beehive can do.")]
    [InlineData("migrate now", "\"now\" was not expected.")]
    [InlineData("serve --port no", "--port wants a whole number from 0 to 65535.")]
    [InlineData("serve --port 65536", "--port wants a whole number from 0 to 65535.")]
    [InlineData("sample --items -1", "--items wants a whole number from 1")]
    [InlineData("import", "Required argument 'PATH' missing")]
    [InlineData("backup", "Required argument 'PATH' missing")]
    public async Task Nonsense_is_refused_in_one_sentence(string words, string sentence) =>
        (await Shell.SayAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Refused(sentence, Door.NotUnderstood);

    [Theory]
    [InlineData("serve --sso http://login.example.org", "is no address of a sign-in")]
    [InlineData("serve --sso https://login.example.org", "Say how the council's sign-in knows this site")]
    [InlineData("serve --sso https://login.example.org --sso-client 7", "Say the secret of the council's sign-in")]
    [InlineData("serve --sso https://login.example.org --sso-client 7 --sso-secret x --sso-domains @example.gov.uk", "is no end of an email address")]
    [InlineData("verify --data /nowhere/at/all", "There is no Beehive database")]
    [InlineData("import x --data /nowhere/at/all", "There is no Beehive database")]
    [InlineData("sample --data /nowhere/at/all", "There is no Beehive database")]
    [InlineData("doctor --data /etc/hostname", "is a file, not a folder|There is no Beehive database")]
    [InlineData("migrate --data /etc/hostname", "is a file, not a folder")]
    [InlineData("migrate --database nonsense", "That is no connection to PostgreSQL.")]
    [InlineData("migrate --database Database=x", "That is no connection to PostgreSQL.")]
    [InlineData("verify --database Host=127.0.0.1;Port=1;Timeout=2", "PostgreSQL does not answer.")]
    [InlineData("serve --urls ftp://x", "are no addresses to listen on")]
    [InlineData("serve --origin nowhere", "is no address of a site")]
    [InlineData("serve --mail mail.example.org", "That is no mail server.")]
    [InlineData("serve --mail smtp://mail.example.org", "Say who writes the letters")]
    [InlineData("serve --mail smtp://mail.example.org --mail-from boards", "cannot be the sender")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string words, string sentence)
    {
        var said = await Shell.SayAsync(words.Split(' '));
        said.Refused(sentence.Split('|').FirstOrDefault(x => said.Error.Contains(x, StringComparison.Ordinal)) ?? sentence);
    }

    [Fact]
    public async Task Every_verb_has_help()
    {
        foreach (var verb in Verbs.All.Where(x => !x.Command.Hidden))
            Assert.Contains(verb.Command.Description!, (await Shell.SayAsync(verb.Command.Name, "--help")).Done().Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_makes_the_database_and_then_finds_it_up_to_date()
    {
        var folder = Directory.CreateTempSubdirectory("beehive-test-").FullName;
        Assert.Contains("Applied ", (await Shell.SayAsync("migrate", "--data", folder)).Done().Out, StringComparison.Ordinal);
        Assert.Equal("The database is up to date.\n", (await Shell.SayAsync("migrate", "--data", folder)).Done().Out);
        Assert.Contains("Nothing is wrong.", (await Shell.SayAsync("doctor", "--data", folder)).Done().Out, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EachDatabase]
    public async Task An_import_is_all_or_nothing_and_again_changes_nothing(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        Assert.Contains("thurrock: ", (await under.SayAsync("import", Shell.Sample("thurrock"))).Done().Out, StringComparison.Ordinal);
        var before = await Contents.OfAsync(under.Database);
        Assert.Contains(" 0 new, 0 changed,", (await under.SayAsync("import", Shell.Sample("thurrock"))).Done().Out, StringComparison.Ordinal);
        Assert.Equal(before, await Contents.OfAsync(under.Database));

        var wrong = Directory.CreateTempSubdirectory("beehive-test-");
        File.Copy(Path.Combine(Shell.Sample("trafford"), "place.json"), Path.Combine(wrong.FullName, "place.json"));
        await File.WriteAllTextAsync(Path.Combine(wrong.FullName, "boards.jsonl"), "{\"id\":\"a\"}\n", Cancel);
        var said = await under.SayAsync("import", wrong.FullName);
        Assert.Equal(Door.NotDone, said.Code);
        Assert.Contains("boards.jsonl, line 1:", said.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was imported.\n", said.Error, StringComparison.Ordinal);
        Assert.Equal(Contents.WithoutNumbers(before), Contents.WithoutNumbers(await Contents.OfAsync(under.Database)));
        wrong.Delete(recursive: true);
    }

    [Theory, EachDatabase]
    public async Task What_is_exported_is_what_was_imported(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        (await under.SayAsync("import", Shell.Sample("thurrock"))).Done();
        var first = Path.Combine(under.Folder, "first.zip");
        (await under.SayAsync("export", "thurrock", first)).Done();
        (await under.SayAsync("export", "thurrock", under.Folder)).Refused("is not empty");
        (await under.SayAsync("export", "atlantis", first + "2")).Refused("There is no place \"atlantis\" here.");
        await using var again = await databases.NewAsync(kind);
        (await again.SayAsync("import", first)).Done();
        (await again.SayAsync("export", "thurrock", Path.Combine(under.Folder, "second.zip"))).Done();
        Assert.Equal(await File.ReadAllBytesAsync(first, Cancel), await File.ReadAllBytesAsync(Path.Combine(under.Folder, "second.zip"), Cancel));
    }

    [Theory, EachDatabase]
    public async Task The_samples_are_only_loaded_where_nobody_keeps_a_place(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        string[] both = ["import", "--when-empty", Shell.Sample("thurrock"), Shell.Sample("trafford")];
        (await under.SayAsync("import", Shell.Sample("thurrock"))).Done();
        Assert.StartsWith("trafford: ", (await under.SayAsync(both)).Done().Out, StringComparison.Ordinal);
        Assert.Equal("", (await under.SayAsync(both)).Done().Out);
        await using var own = await databases.NewAsync(kind);
        (await own.SayAsync("sample", "--items", "10")).Done();
        Assert.Equal("", (await own.SayAsync(both)).Done().Out);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_is_made_once_and_stands_in_the_trail(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        (await under.SayAsync("administrator", "Office@Example.org")).Done();
        (await under.SayAsync("administrator", "office@example.org")).Refused("There is already an account");
        foreach (var nonsense in new[] { "x", "a@b", "a b@c.org", "a@c.org,b@c.org", "a@c.org\r\nBcc: b@c.org" })
            Assert.Equal(Door.NotDone, (await under.SayAsync("administrator", nonsense)).Code);
        Assert.Contains("AdministratorMade", await Contents.OfAsync(under.Database), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_who_lost_the_second_step_is_let_back_in_by_their_own_mailbox(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        using var administrator = new Person(site);
        (await under.SayAsync("administrator", "office@example.org")).Done();
        using var before = await Person.AsAsync(site, "office@example.org");
        await using (var writing = await under.Database.WriteAsync(Cancel))
        {
            writing.Store.Add(new CodeApp { AccountId = before.AccountId, Secret = OneTimeCode.NewSecret(), MadeAt = site.Clock.Now });
            writing.Store.Add(new RecoveryCode { AccountId = before.AccountId, Mark = "x" });
            writing.Store.Add(new Passkey { AccountId = before.AccountId, CredentialId = "x", Info = "{}", Name = "Phone", MadeAt = site.Clock.Now });
            await writing.SaveAsync(Cancel);
        }
        (await under.SayAsync("administrator", "office@example.org", "--lost-second-step")).Refused("how you know that it is them");
        (await under.SayAsync("administrator", "nobody@example.org", "--lost-second-step", "--why", "I see her.")).Refused("There is no account for nobody@example.org");
        Assert.Contains("Set up", (await before.OpenAsync("/account")).Main, StringComparison.Ordinal);
        Assert.Contains("count no more", (await under.SayAsync("administrator", "office@example.org", "--lost-second-step", "--why", "I see her.")).Done().Out, StringComparison.Ordinal);
        Assert.StartsWith("/sign-in?", (await before.OpenAsync("/account")).Location, StringComparison.Ordinal);
        await using var store = under.Database.Read();
        Assert.False(await store.CodeApps.AnyAsync(Cancel) || await store.Passkeys.AnyAsync(Cancel) || await store.RecoveryCodes.AnyAsync(Cancel) || await store.Sessions.AnyAsync(Cancel));
        Assert.Equal("office@example.org", (await store.Letters.SingleAsync(x => x.Subject == "You can sign in again", Cancel)).To);
        Assert.Contains("I see her.", (await store.AuditLines.SingleAsync(x => x.Deed == "SecondStepTakenAway", Cancel)).Values, StringComparison.Ordinal);
        await administrator.SendAsync("/sign-in", ("email", "office@example.org"));
        var text = (await store.Letters.OrderByDescending(x => x.Id).FirstAsync(x => x.To == "office@example.org", Cancel)).Text;
        var link = System.Text.RegularExpressions.Regex.Match(text, "/sign-in/link/[A-Za-z0-9_-]{43}", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        await administrator.SendAsync(link);
        Assert.Equal("Set up your second step", (await administrator.OpenAsync("/second-step/set-up")).Heading);
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_place()
    {
        var folder = Directory.CreateTempSubdirectory("beehive-test-").FullName;
        foreach (var (into, seed) in new[] { ("a", "5"), ("b", "5"), ("c", "6") })
            (await Shell.SayAsync("sample", "--places", "2", "--items", "700", "--seed", seed, "--out", Path.Combine(folder, into))).Done();
        string Items(string of) => File.ReadAllText(Path.Combine(folder, of, "sample-2", "agenda-items.jsonl"));
        Assert.Equal(Items("a"), Items("b"));
        Assert.NotEqual(Items("a"), Items("c"));
        Assert.Equal(350, Items("a").Count(x => x == '\n'));
        Assert.Equal(20, Items("a").Split("Kingfisher").Length - 1);
        Assert.InRange(Items("a").Split("Transport").Length - 1, 115, 118);
        (await Shell.SayAsync("sample", "--items", "700", "--out", Path.Combine(folder, "a"))).Refused("There is already a");
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_writes_refuses_beside_a_running_server_and_what_reads_does_not()
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        (await under.SayAsync("import", Shell.Sample("trafford"))).Done();
        using (FolderLock.Take(under.Folder))
        {
            foreach (var words in new[] { "migrate", "sample", "serve", "administrator a@example.org", "import x", "restore " + typeof(VerbTests).Assembly.Location, "move --to-data /tmp/x" })
            {
                var said = await under.SayAsync(words.Split(' '));
                if (words.StartsWith("restore", StringComparison.Ordinal)) said.Refused("no whole backup");
                else said.Refused("Stop it first (Ctrl+C)");
            }
            (await under.SayAsync("verify")).Done();
            (await under.SayAsync("export", "trafford", Path.Combine(under.Folder, "t.zip"))).Done();
            (await under.SayAsync("backup", Path.Combine(under.Folder, "b.zip"))).Done();
            Assert.Contains("Beehive is running", (await under.SayAsync("doctor")).Done().Out, StringComparison.Ordinal);
        }
        (await under.SayAsync("migrate")).Done();
    }
}
