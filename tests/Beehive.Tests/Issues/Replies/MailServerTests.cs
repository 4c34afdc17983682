using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Issues.Replies;
using Beehive.Platform;
using Beehive.Platform.Incoming;
using Beehive.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues.Replies;

/// <summary>The whole way through a real mail server: from the letter that Beehive writes to the words that stand with the issue.</summary>
public sealed class MailServerTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_answer_that_a_real_mail_server_pipes_or_lays_into_a_maildir_stands_with_the_issue(DatabaseKind kind)
    {
        Assert.SkipWhen(Exim.Lacks is not null, Exim.Lacks ?? "");
        await using var exim = await Exim.StartAsync(Cancel);
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind), new(ReplyAddress.Parse("issues@boards.example"), exim.MailIn));
        var to = await AMailbox.RaiseAsync(site);
        Assert.StartsWith("250", await exim.SendAsync(AMailbox.Resident, to, AMailbox.Mail(to, "It came through a pipe."), Cancel), StringComparison.Ordinal);
        Assert.StartsWith("250", await exim.SendAsync(AMailbox.Resident, to.Replace("@boards", "@maildir", StringComparison.Ordinal), AMailbox.Mail(to, "It came into a maildir.", "2"), Cancel), StringComparison.Ordinal);
        // Our own letter, sent to its own address for answers: a machine wrote it, so it goes round no further.
        var own = (await AMailbox.LettersToAsync(site, AMailbox.Resident, "We have what you told us")).Single();
        var loop = new Letter(own.Subject, own.Text) { Once = "loop", To = to, ReplyTo = to };
        loop.Write("<loop@boards.example>", site.Clock.Now);
        await using (var post = new SmtpPost(MailServer.Parse($"smtp://127.0.0.1:{exim.Port}?tls=no"), Sender.Parse("boards@boards.example"), "boards.example")) await post.HandOverAsync(loop, Cancel);
        await ArriveAsync(site, exim, 3);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var words = (await store.Issues.SingleAsync(Cancel)).Words;
        Assert.Contains("It came through a pipe.", words, StringComparison.Ordinal);
        Assert.Contains("It came into a maildir.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Your code is", words, StringComparison.Ordinal);
        Assert.Single(Directory.GetFiles(Path.Combine(exim.MailIn, "cur"), "*.not-taken"));
    }

    /// <summary>Until the mail server has delivered all and the site has taken them.</summary>
    private static async Task ArriveAsync(SiteUnderTest site, Exim exim, int mails)
    {
        var watch = site.Services.GetRequiredService<ReplyWatch>();
        for (var tries = 0; tries < 200; tries++)
        {
            await watch.TakeAsync(Cancel);
            var log = exim.Log();
            if (log.Split("Completed").Length > mails && Directory.GetFiles(Path.Combine(exim.MailIn, "new")).Length == 0) return;
            await Task.Delay(50, Cancel);
        }
        Assert.Fail(exim.Log());
    }
}
