using System.Text;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Issues.Replies;
using Beehive.Platform;
using Beehive.Platform.Incoming;
using Beehive.Tests.Issues.Own;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Replies;

/// <summary>Whoever got a letter about an issue answers it, and their words stay with the issue.</summary>
public sealed class RepliesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_answer_to_what_nobody_has_read_yet_stands_with_it_once(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var to = await AMailbox.RaiseAsync(site);
        Assert.Matches("^issues\\+1-[0-9a-f]{24}@boards\\.example$", to);
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "And at five on Sundays.\r\n\r\nOn Wed, Boards wrote:\r\n> The bus stops at six.")));
        Assert.Equal(MailOutcome.TakenBefore, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "And at five on Sundays.")));
        var issue = await IssueAsync(site);
        Assert.Equal("The bus stops at six.\n\nAnd at five on Sundays.", issue.Words);
        Assert.Equal((Visibility.Draft, IssueDeed.Added), (issue.Visibility, issue.Steps.MaxBy(x => x.Order)!.Deed));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await site.GetAsync("/testing/issues/1")).StatusCode);
        var told = Assert.Single(await AMailbox.LettersToAsync(site, await AMailbox.EmailOfAsync(site, manager), "More was said"));
        Assert.Contains("And at five on Sundays.", told.Text, StringComparison.Ordinal);
        Assert.Null(told.ReplyTo);
    }

    [Theory, EachDatabase]
    public async Task Danger_in_an_answer_is_marked_too(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var to = await AMailbox.RaiseAsync(site);
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "Boys spit at me there because I am disabled.")));
        Assert.Contains("It speaks of danger", (await manager.OpenAsync("/testing/issues/1")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_answer_to_what_everybody_can_read_goes_to_those_who_have_it_and_nobody_else_sees_it(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await AMailbox.RaiseAsync(site);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/publish");
        var to = await AMailbox.AnswerToAsync(site);
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "My neighbour Ann cannot get home.", "2")));
        Assert.Equal("The bus stops at six.", (await IssueAsync(site)).Words);
        foreach (var page in (string[])["/testing/issues/1", "/testing/issues", "/testing/search?q=neighbour"]) Assert.DoesNotContain("neighbour Ann", await site.TextAsync(page), StringComparison.Ordinal);
        Assert.Contains("neighbour Ann", Assert.Single(await AMailbox.LettersToAsync(site, await AMailbox.EmailOfAsync(site, manager), "More was said")).Text, StringComparison.Ordinal);
        Assert.Equal("My neighbour Ann cannot get home.", Assert.Single(await RepliesAsync(site)).Words);
        await OwnIssues.DoneAsync(manager, "/testing/issues/1/end", ("how", "No"), ("why", "There is no money."));
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "That is a pity.", "3")));
        Assert.Contains("though it is closed", (await AMailbox.LettersToAsync(site, await AMailbox.EmailOfAsync(site, manager), "More was said"))[^1].Text.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_mark_decides_and_whoever_guesses_gets_no_answer(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var to = await AMailbox.RaiseAsync(site);
        var before = (await site.Under.AllLettersAsync()).Count;
        foreach (var other in (string[])["issues@boards.example", "issues+1-0123456789abcdef01234567@boards.example", to.Replace("+1-", "+1-0", StringComparison.Ordinal)])
            Assert.Equal(MailOutcome.ForNoLetter, await AMailbox.TakeAsync(site, AMailbox.Mail(other, "I am the resident.")));
        Assert.Equal(MailOutcome.Automatic, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "I am away.", more: "Auto-Submitted: auto-replied\r\n")));
        Assert.Equal(before, (await site.Under.AllLettersAsync()).Count);
        Assert.Empty(await RepliesAsync(site));
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "From my daughter's address.").Replace("From: Resident <resident@", "From: Daughter <daughter@", StringComparison.Ordinal)));
        await using var store = site.Under.Database.Read();
        Assert.DoesNotContain(await store.LetterMarks.Select(x => x.TokenMark).ToListAsync(Cancel), x => to.Contains(x, StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task Twenty_answers_a_day_are_taken_and_a_letter_that_came_back_is_told_once(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var to = await AMailbox.RaiseAsync(site);
        await site.Under.RunAsync($"INSERT INTO \"Tries\" (\"Mark\", \"Count\", \"Until\") VALUES ('mailed:{(await RaiserAsync(site)).Id}', 19, {(site.Clock.Now + TimeSpan.FromHours(5)).ToUnixTimeMilliseconds()})");
        Assert.Equal(MailOutcome.Taken, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "Once more.", "20")));
        Assert.Equal(MailOutcome.TooMany, await AMailbox.TakeAsync(site, AMailbox.Mail(to, "Once more.", "21")));
        const string back = "Return-Path: <>\r\nFrom: mailer-daemon@mail.example\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=m\r\nTo: {0}\r\n\r\n--m\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; m\r\n\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--m--\r\n";
        Assert.Equal(MailOutcome.CameBack, await AMailbox.TakeAsync(site, back.Replace("{0}", to, StringComparison.Ordinal)));
        Assert.Equal(MailOutcome.TakenBefore, await AMailbox.TakeAsync(site, back.Replace("{0}", to, StringComparison.Ordinal)));
        Assert.Contains("could not be delivered", Assert.Single(await AMailbox.LettersToAsync(site, await AMailbox.EmailOfAsync(site, manager), "An email came back")).Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nothing_is_lost_while_the_database_cannot_write(DatabaseKind kind)
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(kind));
        var to = await AMailbox.RaiseAsync(site);
        var (folder, watch) = (AMailbox.FolderOf(site.Under), site.Services.GetRequiredService<ReplyWatch>());
        await site.Under.RunAsync("ALTER TABLE \"MailedReplies\" RENAME TO \"Away\"");
        Assert.Equal(0, await PutAsync(folder, AMailbox.Mail(to, "It is loud.")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => watch.TakeAsync(Cancel));
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "new")));
        Assert.Equal("The bus stops at six.", (await IssueAsync(site)).Words);
        await site.Under.RunAsync("ALTER TABLE \"Away\" RENAME TO \"MailedReplies\"");
        await watch.TakeAsync(Cancel);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "new")));
        Assert.Equal("The bus stops at six.\n\nIt is loud.", (await IssueAsync(site)).Words);
    }

    [Fact]
    public async Task What_is_not_taken_is_put_aside_for_a_month_and_what_is_not_ours_stays()
    {
        await using var site = await AMailbox.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        await AMailbox.RaiseAsync(site);
        var folder = AMailbox.FolderOf(site.Under);
        await PutAsync(folder, AMailbox.Mail("issues@boards.example", "Hello"));
        await PutAsync(folder, "no mail");
        await File.WriteAllTextAsync(Path.Combine(folder, "cur", "1.of-somebody:2,S"), "mine", Cancel);
        var watch = site.Services.GetRequiredService<ReplyWatch>();
        await watch.TakeAsync(Cancel);
        var aside = Directory.GetFiles(Path.Combine(folder, "cur"), "*.not-taken");
        Assert.Equal(2, aside.Length);
        foreach (var path in Directory.GetFiles(Path.Combine(folder, "cur"))) File.SetLastWriteTimeUtc(path, (site.Clock.Now - TimeSpan.FromDays(31)).UtcDateTime);
        await watch.TakeAsync(Cancel);
        Assert.Equal("1.of-somebody:2,S", Path.GetFileName(Assert.Single(Directory.GetFiles(Path.Combine(folder, "cur")))));
    }

    [Fact]
    public async Task The_pipe_tells_a_mail_server_to_try_again_when_it_cannot_keep_a_mail()
    {
        var under = await databases.NewAsync(DatabaseKind.Sqlite);
        using var words = new StringWriter();
        Assert.Equal(ReceiveMailVerb.TryAgain, await ReceiveMailVerb.TakeAsync(new MemoryStream("x"u8.ToArray()), Path.Combine(under.Folder, "nowhere"), null, TimeProvider.System, words, Cancel));
        await File.WriteAllTextAsync(Path.Combine(under.Folder, "in-the-way"), "", Cancel);
        Assert.Equal(ReceiveMailVerb.TryAgain, await ReceiveMailVerb.TakeAsync(new MemoryStream("x"u8.ToArray()), under.Folder, Path.Combine(under.Folder, "in-the-way"), TimeProvider.System, words, Cancel));
        Assert.Equal(ReceiveMailVerb.NoMail, await ReceiveMailVerb.TakeAsync(new MemoryStream(new byte[IncomingMail.Largest + 1]), under.Folder, null, TimeProvider.System, words, Cancel));
        Assert.Empty(Directory.GetFiles(Path.Combine(under.Folder, "mail-in"), "*", SearchOption.AllDirectories));
        using var where = new StringWriter();
        Assert.Equal(ReceiveMailVerb.TryAgain, await Beehive.Platform.CommandLine.Door.EnterAsync(["receive-mail", "--slip"], Verbs.All, new System.CommandLine.InvocationConfiguration { Error = where, Output = where }));
    }

    private static async Task<int> PutAsync(string folder, string mail)
    {
        using var words = new StringWriter();
        return await ReceiveMailVerb.TakeAsync(new MemoryStream(Encoding.UTF8.GetBytes(mail)), "", folder, TimeProvider.System, words, Cancel);
    }

    private static async Task<Issue> IssueAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        return await store.Issues.Include(x => x.Steps).SingleAsync(Cancel);
    }

    private static async Task<List<MailedReply>> RepliesAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return await store.MailedReplies.OrderBy(x => x.Id).ToListAsync(Cancel);
    }

    private static async Task<Raiser> RaiserAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return await store.Raisers.SingleAsync(Cancel);
    }
}
