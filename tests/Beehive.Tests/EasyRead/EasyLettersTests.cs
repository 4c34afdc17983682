using System.Net;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Tests.Followers;
using Beehive.Tests.Issues;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Letters to those who need Easy Read lead there first, and never to a page that is not there.</summary>
public sealed class EasyLettersTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Board = "/testing/boards/carers";

    [Theory, EachDatabase]
    public async Task Who_follows_and_needs_easy_read_gets_its_address_first(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var person = new Person(here.Site);
        await person.SendAsync(Board + "/follow", ("email", "reader@example.org"), ("often", "each"), ("easy", "yes"));
        var confirmed = await person.SendAsync(Followed.Link((await here.Site.Under.AllLettersAsync())[^1], "following/confirm/"));
        Assert.True((await person.OpenAsync(confirmed.Location!)).Page.QuerySelector("input[name=easy]")!.HasAttribute("checked"));
        await here.FollowAsync("/boards/carers", "other@example.org");
        await here.CancelAsync(1);
        await here.TellAsync();
        var letters = (await here.NewsAsync()).ToDictionary(x => x.To);
        Assert.DoesNotContain("/easy", letters["other@example.org"].Text, StringComparison.Ordinal);
        var easy = letters["reader@example.org"].Text;
        var first = Followed.Link(letters["reader@example.org"], "");
        Assert.Equal("/testing/boards/carers/meetings/m1/easy", first);
        Assert.Equal(HttpStatusCode.OK, (await person.OpenAsync(first)).Status);
        Assert.Contains("There is news about this: Meeting 1.", easy, StringComparison.Ordinal);

        var choices = await person.OpenAsync(confirmed.Location!);
        await person.PostAsync(choices.Action, choices.Fields().Where(x => x.Key != "easy"));
        await here.CancelAsync(2);
        await here.TellAsync();
        Assert.DoesNotContain("/easy", (await here.NewsAsync()).Last(x => x.To == "reader@example.org").Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_member_who_told_that_they_need_easy_read_gets_it_without_choosing_again(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var member = await Person.WithAsync(here.Site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/account/needs", ("what", "EasyRead"), ("consent", "yes"));
        await member.SendAsync(Board + "/follow", ("often", "each"));
        await here.CancelAsync(1);
        await here.TellAsync();
        Assert.Equal("/testing/boards/carers/meetings/m1/easy", Followed.Link(Assert.Single(await here.NewsAsync()), ""));
    }

    [Theory, EachDatabase]
    public async Task Whoever_raised_an_issue_and_needs_easy_read_gets_it_once_all_may_read_it(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "There is no bench at the bus stop.", ("email", "resident@example.org"), ("needs", "EasyRead"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync("/testing/issues/1/publish");
        var letter = (await site.Under.AllLettersAsync()).Last(x => x.To == "resident@example.org");
        var link = Followed.Link(letter, "");
        Assert.Equal("/testing/issues/1/easy", link);
        Assert.Equal(HttpStatusCode.OK, (await resident.OpenAsync(link)).Status);
    }

    [Theory, EachDatabase]
    public async Task Every_letter_about_an_issue_is_short_and_leads_to_easy_read(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var resident = new Person(site);
        await AnOffice.RaiseAsync(resident, "There is no bench at the bus stop.", ("email", "resident@example.org"), ("needs", "EasyRead"));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync("/testing/issues/1/publish");
        await manager.SendAsync("/testing/issues/1/end", ("how", "Done"), ("why", "They agreed."), ("changed", "There is a bench."));
        var letters = (await site.Under.AllLettersAsync()).Where(x => x.To == "resident@example.org").ToList();
        Assert.Equal(3, letters.Count);
        Assert.Contains("Your number is 1.", letters[0].Text, StringComparison.Ordinal);
        Assert.Contains("/testing/issues/find/easy?letter=", letters[0].Text, StringComparison.Ordinal);
        foreach (var said in (string[])["We gave an answer.", "We did it.", "There is a bench.", "Is it sorted?", "Then use the button."]) Assert.Contains(said, letters[2].Text, StringComparison.Ordinal);
        foreach (var letter in letters)
        {
            var ours = letter.Text.Split("Why you get this")[0].Split(['\n']).Where(x => x.Length > 0 && !x.Contains("://", StringComparison.Ordinal)).ToList();
            Assert.All(ours, x => Assert.InRange(x.Split(' ').Length, 1, 15));
            foreach (var link in letter.Text.Split('\n').Where(x => x.StartsWith(SiteUnderTest.Origin, StringComparison.Ordinal)).Select(x => x[SiteUnderTest.Origin.Length..]))
            {
                var page = await resident.OpenAsync(link.StartsWith('/') ? link : "/" + link);
                Assert.Equal(HttpStatusCode.OK, page.Status);
                Assert.NotNull(page.Page.QuerySelector("body.bee-all-easy"));
            }
        }
        var yes = letters[2].Text.Split('\n').First(x => x.Contains("/sorted/", StringComparison.Ordinal))[(SiteUnderTest.Origin.TrimEnd('/').Length)..];
        Assert.Equal("/testing/issues/1/easy", (await resident.SendAsync(yes)).Location);
    }

    [Theory, EachDatabase]
    public async Task Whoever_follows_in_easy_read_is_asked_one_thing_a_page_and_hears_in_easy_read(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        using var person = new Person(here.Site);
        Assert.Contains("Choose how often", Assert.Single((await person.SendAsync(Board + "/follow/easy", ("often", ""))).Errors), StringComparison.Ordinal);
        var reach = await person.OpenAsync((await person.SendAsync(Board + "/follow/easy", ("often", "each"))).Location!);
        Assert.Equal("What is your email address?", reach.Heading);
        Assert.Equal(Board + "/easy", (await person.SendAsync(reach, ("email", "reader@example.org"))).Location);
        var asked = Assert.Single(await here.Site.Under.AllLettersAsync());
        Assert.Contains("We think it was you.", asked.Text, StringComparison.Ordinal);
        await person.SendAsync(Followed.Link(asked, "following/confirm/"));
        await here.CancelAsync(1);
        await here.TellAsync();
        Assert.Equal("/testing/boards/carers/meetings/m1/easy", Followed.Link(Assert.Single(await here.NewsAsync()), ""));
    }

    [Theory, EachDatabase]
    public async Task Every_easy_read_address_that_a_letter_may_give_is_there(DatabaseKind kind)
    {
        await using var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await Beehive.Tests.Membership.Scenes.PlantAsync(site);
        using var reader = new Person(site);
        await using var store = site.Under.Database.Read().Look(0, Beehive.Platform.Viewer.Anyone);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var place in store.AllPlaces.Select(x => x.Id).ToList())
            foreach (var thing in store.Look(place, Beehive.Platform.Viewer.Anyone).Things.Where(x => x.WithdrawnAt == null).AsEnumerable().GroupBy(x => x.Kind).SelectMany(x => x.Take(3)).ToList())
            {
                if (EasyAddresses.Of(thing) is not { } easy || !seen.Add(easy)) continue;
                var page = await reader.OpenAsync(easy);
                Assert.True(page.Status == HttpStatusCode.OK, $"{easy} ({thing.Kind}) answers {page.Status}");
            }
        Assert.True(seen.Count > EasyAddresses.Kinds.Count);
    }

    [Theory, EachDatabase]
    public async Task The_secretary_sees_which_formats_are_there_when_papers_go_out(DatabaseKind kind)
    {
        await using var here = await Followed.StartAsync(await databases.NewAsync(kind));
        await here.Site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""");
        await here.Site.PlantAsync("testing", "agenda-item", """{"id":"i1","meeting":"m1","number":"1","order":0,"title":"Buses","papers":["report"]}""");
        using var member = await Person.WithAsync(here.Site, "testing", Role.Member, "carers");
        await member.SendAsync("/testing/account/needs", ("what", "OtherLanguage"), ("consent", "yes"));
        using var secretary = await Person.WithAsync(here.Site, "testing", Role.Secretary, "carers");
        const string needs = Board + "/meetings/m1/needs";
        Assert.Contains("0 of 2 are there in this format", (await secretary.OpenAsync(needs)).Main, StringComparison.Ordinal);
        var work = await secretary.SendAsync("/testing/papers/report/add-format", ("kind", "other-language"), ("language", "pl"), ("made-by", "Council"), ("text", "Raport."));
        await secretary.SendAsync(work.Location!, ("decision", "publish"));
        var page = await secretary.OpenAsync(needs);
        Assert.Contains("1 of 2 are there in this format", page.Main, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"main a[href='{Board}/meetings/m1/add-format']"));
    }
}
