using System.Net;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Tests.Membership;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Words that speak of danger bring the phone numbers first; nobody is kept from going on.</summary>
public sealed class DangerTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Somebody called my son a retard at the bus stop, and spat at him.", DangerKind.HateCrime)]
    [InlineData("It was a hate crime.", DangerKind.HateCrime)]
    [InlineData("We were attacked in the street because my wife is Muslim.", DangerKind.HateCrime)]
    [InlineData("They bully him because he’s disabled and hit him.", DangerKind.HateCrime)]
    [InlineData("She gets racist abuse on the number 22.", DangerKind.HateCrime)]
    [InlineData("My husband hits me.", DangerKind.Abuse)]
    [InlineData("My uncle abuses my sister.", DangerKind.Abuse)]
    [InlineData("I am being abused at home.", DangerKind.Abuse)]
    [InlineData("He raped her.", DangerKind.Abuse)]
    [InlineData("I’m scared of my carer.", DangerKind.Abuse)]
    [InlineData("There is domestic violence next door.", DangerKind.Abuse)]
    [InlineData("He locks her in all day.", DangerKind.Abuse)]
    [InlineData("The children next door are left alone at night.", DangerKind.Child)]
    [InlineData("A man is grooming young girls at the park.", DangerKind.Child)]
    [InlineData("I think a child is at risk.", DangerKind.Child)]
    [InlineData("My mum is left in her own urine at the home.", DangerKind.Adult)]
    [InlineData("The staff hit the residents.", DangerKind.Adult)]
    [InlineData("I have a safeguarding concern.", DangerKind.Adult)]
    [InlineData("Her nephew takes all her money.", DangerKind.Adult)]
    [InlineData("He is going to kill me.", DangerKind.Emergency)]
    [InlineData("HE HAS GOT A KNIFE, he has a knife!", DangerKind.Emergency)]
    [InlineData("Somebody is in danger here.", DangerKind.Emergency)]
    [InlineData("Please call an ambulance.", DangerKind.Emergency)]
    [InlineData("My father isn't breathing.", DangerKind.Emergency)]
    [InlineData("I want to kill myself.", DangerKind.SelfHarm)]
    [InlineData("i dont want to live any more", DangerKind.SelfHarm)]
    [InlineData("I feel suicidal since the day centre closed.", DangerKind.SelfHarm)]
    [InlineData("She self-harms.", DangerKind.SelfHarm)]
    [InlineData("Everybody would be better off without me.", DangerKind.SelfHarm)]
    public void Words_that_speak_of_danger_are_caught(string words, DangerKind kind) => Assert.Contains(kind, DangerWords.In(null, words));

    [Theory]
    [InlineData("The bus driver abused his brakes.")]
    [InlineData("People abuse the disabled parking bays.")]
    [InlineData("The day centre is in danger of closing.")]
    [InlineData("The emergency exit is blocked by chairs.")]
    [InlineData("The emergency department waits are too long.")]
    [InlineData("We are dying for a café in the park.")]
    [InlineData("The cuts hit carers hard.")]
    [InlineData("The new ramp kills two birds with one stone.")]
    [InlineData("I hit a pothole and hurt my knee.")]
    [InlineData("The dog grooming shop has no ramp.")]
    [InlineData("Children need a crossing at the school.")]
    [InlineData("The fire alarm is too loud for autistic people.")]
    [InlineData("The council should beat its own target.")]
    [InlineData("The grass cutting wakes me at six.")]
    [InlineData("Cars shoot past the crossing.")]
    [InlineData("The roads are neglected.")]
    [InlineData("Nobody took my complaint seriously.")]
    [InlineData("My brother’s bus pass was cancelled, and he cannot get out.")]
    [InlineData("It hit me that nobody had asked the carers.")]
    [InlineData("We want more suicide prevention training for staff.")]
    [InlineData("The staff were lovely and gave my mum a cup of tea.")]
    [InlineData("The lift is broken, so wheelchair users cannot go home early.")]
    [InlineData("Disabled people are often left out of meetings.")]
    [InlineData("The last bus goes at six. Then nobody gets home.")]
    public void Words_that_only_sound_so_are_not(string words) => Assert.Empty(DangerWords.In(null, words));

    [Fact]
    public void A_place_adds_words_of_its_own()
    {
        Assert.Contains(DangerKind.Place, DangerWords.In("bull*\nthe old quarry", "Children swim in the old quarry."));
        Assert.Contains(DangerKind.Place, DangerWords.In("bull*", "They are bullying him."));
        Assert.Empty(DangerWords.In("the old quarry", "The quarry is old."));
        Assert.NotNull(DangerWords.Check("..."));
    }

    [Fact]
    public void Long_words_are_looked_through_at_once()
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.Empty(DangerWords.In(null, string.Join(' ', Enumerable.Repeat("the carer at home called my mum about her own money", 200))[..Issue.LongestWords].Replace("money", "tea", StringComparison.Ordinal)));
        Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(1));
    }

    [Theory, EachDatabase]
    public async Task Danger_brings_the_numbers_first_and_the_way_on_stays_open(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var saved = await manager.SendAsync("/testing/issues/danger", ("name", "Adult safeguarding team"), ("phone", "01632 960 200"), ("open", "Day and night"), ("without", "Text 07700 900 123"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.Status);
        using var person = new Person(site);
        var answered = await person.SendAsync("/testing/raise/words", ("words", "The carer hits my mum."));
        Assert.Equal("/testing/raise/danger/change", answered.Location);
        var between = await person.OpenAsync(answered.Location!);
        foreach (var words in (string[])["999", "101", "Adult safeguarding team", "01632 960 200", "Day and night", "07700 900 123", "It is kept. It is not sent yet.", "Go on and tell us"])
            Assert.Contains(words, between.Main, StringComparison.Ordinal);
        Assert.Equal("https://www.bbc.co.uk/weather", between.Page.QuerySelector("[data-bee-exit]")!.GetAttribute("href"));
        Assert.Contains("The carer hits my mum.", (await person.OpenAsync("/testing/raise/words")).Main, StringComparison.Ordinal);
        Assert.Equal("/testing/raise/change", (await person.SendAsync("/testing/raise/words", ("words", "The carer hits my mum each day."))).Location); // shown once for each kind
        await AnOffice.GoOnAsync(person, "/testing/raise/change");
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync("/testing/raise/check")).Status);
        Assert.Contains("It speaks of danger: ", (await manager.OpenAsync("/testing/issues/1")).Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        var letter = await store.Set<Beehive.Platform.Notices.Letter>().SingleAsync(Cancel);
        var text = letter.Text.ReplaceLineEndings(" ");
        Assert.Contains("an adult at risk", text, StringComparison.Ordinal);
        Assert.DoesNotContain("hits my mum", text, StringComparison.Ordinal);
        await manager.SendAsync("/testing/issues/1/publish");
        Assert.DoesNotContain("speaks of danger", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_leads_to_the_numbers_and_lets_people_leave_quickly()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The last bus goes at six."));
        foreach (var page in (string[])["words", "files", "change", "about", "contact", "name", "check"])
        {
            var sheet = await person.OpenAsync("/testing/raise/" + page);
            Assert.NotNull(sheet.Page.QuerySelector("main a[href='/testing/raise/danger']"));
            Assert.NotNull(sheet.Page.QuerySelector("main a[data-bee-exit]"));
        }
        Assert.Contains("999", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await person.OpenAsync("/testing/raise/danger/elsewhere")).Status);
    }

    [Fact]
    public async Task A_number_that_nobody_can_call_is_refused_and_a_line_can_go()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await manager.SendAsync("/testing/issues/danger", ("name", "Night team"), ("phone", "ask"))).Status);
        await manager.SendAsync("/testing/issues/danger", ("name", "Night team"), ("phone", "01632 960 200"), ("words", "the old quarry"));
        Assert.Contains("01632 960 200", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
        var sheet = await manager.OpenAsync("/testing/issues/danger");
        await manager.SendAsync(sheet, ("drop", sheet.Page.QuerySelector("input[name=drop]")!.GetAttribute("value")!), ("name", ""), ("phone", ""));
        Assert.DoesNotContain("01632 960 200", await site.TextAsync("/testing/raise"), StringComparison.Ordinal);
        using var person = new Person(site);
        Assert.Equal("/testing/raise/danger/change", (await person.SendAsync("/testing/raise/words", ("words", "Children swim in the old quarry."))).Location);
    }
}
