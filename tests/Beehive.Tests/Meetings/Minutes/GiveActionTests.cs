using System.Net;
using Beehive.Accounts;
using Beehive.ActionPoints;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Beehive.Tests.Meetings.RunningMeeting;

namespace Beehive.Tests.Meetings.Minutes;

public sealed class GiveActionTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Second = Address + "/minutes/items/2/action";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task An_action_point_is_typed_once_at_its_item_and_its_owner_stays_private(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var secretary = await SecretaryAsync(site);
        var sent = await secretary.SendAsync(Second, ("what", "Ask the bus company"), ("owner", "Transport officer"), ("person", member.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("due", "1 September 2026"));
        Assert.Equal((HttpStatusCode.SeeOther, Address + "/minutes#item-2"), (sent.Status, sent.Location));
        Assert.Contains("Ask the bus company. Who has it: Transport officer. By Tuesday 1 September 2026", (await secretary.OpenAsync(Address + "/minutes")).Main, StringComparison.Ordinal);
        foreach (var page in (string[])[Address, Address + "/now", Address + "/items/2", "/testing/actions"])
            Assert.DoesNotContain("Ask the bus company", await site.TextAsync(page), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(member.AccountId, (await store.Set<ActionOwner>().SingleAsync(Cancel)).AccountId);
    }

    [Theory, EachDatabase]
    public async Task What_is_missing_or_wrong_comes_back_with_its_words(DatabaseKind kind)
    {
        await using var site = await databases.WithAMeetingAsync(kind);
        using var stranger = await Person.WithAsync(site, "testing", Role.Member, "housing");
        using var secretary = await SecretaryAsync(site);
        var none = await secretary.SendAsync(Second, ("owner", "Transport officer"));
        Assert.Equal("Write what is to be done.", Assert.Single(none.Errors));
        Assert.Equal("Transport officer", none.Field("owner"));
        var odd = await secretary.SendAsync(none, ("what", "Ask"), ("due", "some day"), ("email", "nobody"));
        Assert.Equal(2, odd.Errors.Count);
        var sly = await secretary.SendAsync(odd, ("due", ""), ("email", ""), ("person", stranger.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal("Choose somebody of this board.", Assert.Single(sly.Errors));
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(Address + "/minutes/outside/action", ("what", "Wash up"))).Status);
    }
}
