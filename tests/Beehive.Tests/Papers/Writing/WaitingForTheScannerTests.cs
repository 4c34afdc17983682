using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.Papers;
using Beehive.Platform.Files.Waiting;
using Beehive.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Papers.Writing;

/// <summary>With a scanner that is down, comes back, or finds something.</summary>
public sealed class WaitingForTheScannerTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Add = "/testing/papers/open/files/add";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task UP_11_while_the_scanner_is_down_a_file_awaits_its_check_and_cannot_go_on_and_a_virus_is_not_kept(DatabaseKind kind)
    {
        await using var scanner = new FakeScanner { Says = "" };
        await using var site = await PaperScenes.StartAsync(await databases.NewAsync(kind), scanner.Address);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sent = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", "plan.csv", "a,b\n1,2\n"u8.ToArray());
        var decide = await secretary.OpenAsync(sent.Location!);
        Assert.Contains("Awaiting a check for viruses", decide.Main, StringComparison.Ordinal);
        Assert.Contains("awaits a check for viruses", (await secretary.OpenAsync("/testing/boards/carers/papers/work")).Main, StringComparison.Ordinal);
        Assert.Contains("awaits a check", Assert.Single((await secretary.SendAsync(decide, ("decision", "keep"))).Errors), StringComparison.Ordinal);
        scanner.Says = null;
        var uploads = site.Services.GetRequiredService<Uploads>();
        await using (var store = site.Under.Database.Read())
        {
            Assert.Equal([(await store.WaitingFiles.SingleAsync(Cancel)).UploadId], await new PapersHoldUploads(site.Under.Database).HeldAsync(Cancel));
        }
        await uploads.TidyAsync([], Cancel);
        Assert.Contains("It awaits your decision.", (await secretary.OpenAsync("/testing/papers/open/work")).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(sent.Location!, ("decision", "keep"))).Status);
        var infected = await secretary.SendFileAsync(await secretary.OpenAsync(Add), "file", "bad.csv", Encoding.ASCII.GetBytes("a,EICAR-STANDARD-ANTIVIRUS-TEST-FILE\n"));
        Assert.Contains("virus", Assert.Single(infected.Errors), StringComparison.Ordinal);
    }
}
