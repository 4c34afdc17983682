using System.Net;
using Beehive.Accounts;
using Beehive.Tests.Platform.Files;
using Beehive.Tests.Platform.Notices;
using Xunit;

namespace Beehive.Tests.EasyRead.Reading;

/// <summary>A person's recording is played in place of the device's voice, as long as the words are the same.</summary>
public sealed class AddVoiceTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Add = "/testing/easy/report/voice";
    private const string Page = "/testing/papers/report/easy";

    [Theory, EachDatabase]
    public async Task A56_a_recorded_voice_belongs_to_words_and_is_not_used_when_they_change(DatabaseKind kind)
    {
        await using var site = await StartAsync(kind);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var reader = new Person(site);
        Assert.Equal(["", ""], await VoicesAsync(reader));
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(secretary, "0")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(secretary, "1")).Status);
        Assert.Equal(HttpStatusCode.SeeOther, (await SendAsync(secretary, "all")).Status);
        var there = await VoicesAsync(reader);
        Assert.All(there, x => Assert.StartsWith("/testing/easy-voices/", x, StringComparison.Ordinal));
        Assert.Contains("A person reads this page aloud", (await reader.OpenAsync(Page)).Text, StringComparison.Ordinal);
        var (status, answer, content) = await reader.TakeAsync(there[0]);
        Assert.Equal((HttpStatusCode.OK, "audio/wav"), (status, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(SampleSound.Wav, content);
        await site.Under.RunAsync("UPDATE \"TwinVersions\" SET \"Blocks\" = REPLACE(\"Blocks\", 'Everybody can come.', 'Other words.')");
        site.Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal([there[0], ""], await VoicesAsync(reader));
        Assert.DoesNotContain("A person reads this page aloud", (await reader.OpenAsync(Page)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.OpenAsync(there[1])).Status);
        using var later = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        Assert.Contains("The words have changed since", (await later.OpenAsync(Add)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A56_a_voice_is_taken_from_those_who_write_the_page_when_its_words_are_the_same()
    {
        await using var site = await StartAsync(DatabaseKind.Sqlite);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var sheet = await secretary.OpenAsync(Add);
        var unheard = await secretary.SendFileAsync(sheet, "sound", "voice.wav", SampleSound.Wav, ("of", "0"), ("by", "Speaking up group"));
        Assert.Contains("tick that it says the same words", unheard.Text, StringComparison.Ordinal);
        var noSound = await secretary.SendFileAsync(sheet, "sound", "voice.wav", "no sound"u8.ToArray(), ("of", "0"), ("by", "Speaking up group"), ("same", "yes"));
        Assert.Contains("not a recording", noSound.Text, StringComparison.Ordinal);
        var empty = await secretary.SendAsync(sheet);
        foreach (var words in (string[])["Choose what is read", "Choose a recording", "Write which group"]) Assert.Contains(words, empty.Text, StringComparison.Ordinal);
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        Assert.Equal(HttpStatusCode.NotFound, (await other.OpenAsync(Add)).Status);
        using var reader = new Person(site);
        Assert.Equal(["", ""], await VoicesAsync(reader));
    }

    private static async Task<Sheet> SendAsync(Person person, string of) =>
        await person.SendFileAsync(await person.OpenAsync(Add), "sound", "voice.wav", SampleSound.Wav, ("of", of), ("by", "Speaking up group"), ("same", "yes"));

    private static async Task<string[]> VoicesAsync(Person reader) => [.. (await reader.OpenAsync(Page)).Page.QuerySelectorAll("[data-bee-part]").Select(x => x.GetAttribute("data-bee-voice") ?? "").Take(2)];

    private async Task<SiteUnderTest> StartAsync(DatabaseKind kind)
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers board","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport board","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""");
        await site.PlantAsync("testing", "easy-read", """
            {"id":"report","kind":"paper","of":"report","title":"A report","versions":[{"number":1,"date":"2026-07-01","by":"Secretary","blocks":[{"picture":"calendar","sentences":["We meet in June."]},{"picture":"people","sentences":["Everybody can come."]}]}]}
            """);
        return site;
    }
}
