using System.Net;
using Beehive.Accounts;
using Beehive.Meetings;
using Beehive.Platform.Files.Waiting;
using Beehive.Tests.Meetings.Planning;
using Beehive.Tests.Platform.Files;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Meetings.Suggesting;

/// <summary>Something to say on an item, sent as a recording: heard only by those who run the meeting, typed by them, then read out as what was written.</summary>
public sealed class SayByVoiceTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Item = ABoard.Meeting + "/items/buses";
    private const string List = ABoard.Meeting + "/said";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task AC_06_a_recording_waits_for_its_words_and_only_the_words_are_ever_public(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind));
        using var anybody = new Person(site);
        Assert.Equal(Item, (await SayAsync(anybody, SampleSound.M4a, ("publish", "yes"), ("from", "a family carer"))).Location);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var list = await secretary.OpenAsync(List);
        Assert.Contains("1 recording waits for its words to be typed", list.Main, StringComparison.Ordinal);
        Assert.Contains("By voice", list.Main, StringComparison.Ordinal);
        Assert.NotNull(list.Page.QuerySelector("audio[controls]"));
        Assert.Contains("waits for its words", (await secretary.OpenAsync(Item)).Main, StringComparison.Ordinal);
        Assert.DoesNotContain("recording", await site.TextAsync(Item), StringComparison.Ordinal);
        var type = list.Page.QuerySelectorAll("article a")[^1].GetAttribute("href")!;
        var refused = await secretary.SendAsync(type, ("answer", "Thank you."));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Thank you."), (refused.Status, refused.Field("answer")));
        Assert.Contains("Type what is said in the recording.", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await secretary.SendAsync(type, ("transcript", "The bus comes too late."))).Status);
        Assert.DoesNotContain("waits for its words", (await secretary.OpenAsync(List)).Main, StringComparison.Ordinal);
        var page = await site.TextAsync(Item);
        Assert.Contains("The bus comes too late.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("audio", page, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task FI_01_a_recording_is_heard_only_by_those_who_run_the_meeting(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind));
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        await SayAsync(member, SampleSound.Mp3, ("text", "Also words"), ("publish", "yes"));
        using var chair = await Person.WithAsync(site, "testing", Role.CoChair, "carers");
        var address = (await chair.OpenAsync(List)).Page.QuerySelector("audio")!.GetAttribute("src")!;
        var (status, answer, content) = await chair.TakeAsync(address);
        using (answer)
        {
            Assert.Equal((HttpStatusCode.OK, true), (status, content.AsSpan().SequenceEqual(SampleSound.Mp3)));
            Assert.Equal(("audio/mpeg", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("media-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
        using (var part = await chair.TakePartAsync(address, 10, 19))
        {
            Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
            Assert.Equal(SampleSound.Mp3[10..20], await part.Content.ReadAsByteArrayAsync(Cancel));
        }
        await site.PlantAsync("testing", "board", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        using var other = await Person.WithAsync(site, "testing", Role.Secretary, "transport");
        foreach (var who in (Person[])[member, other]) Assert.Equal(HttpStatusCode.NotFound, (await who.OpenAsync(address)).Status);
        Assert.NotEqual(HttpStatusCode.OK, (await site.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await chair.OpenAsync(address.Replace("/said/", "/said/9", StringComparison.Ordinal))).Status);
    }

    [Theory, EachDatabase]
    public async Task UP_01_what_is_no_recording_is_refused_and_the_words_stay(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind), largest: 3 * 1024 * 1024);
        using var anybody = new Person(site);
        foreach (var (file, said) in ((byte[], string)[])[("<svg onload='x'/>"u8.ToArray(), "Send one of these"), ([], "empty"), (SampleSound.FilmOfMp4, "film"), (Large(4), "larger than 3 MB"), (Large(6), "larger than 3 MB")])
        {
            var sent = await SayAsync(anybody, file, ("text", "My words"), ("email", "a@testing.example"));
            Assert.Equal((HttpStatusCode.UnprocessableEntity, "My words", "a@testing.example"), (sent.Status, sent.Field("text"), sent.Field("email")));
            Assert.Contains(said, Assert.Single(sent.Errors), StringComparison.Ordinal);
        }
        Assert.Contains("or add a recording", Assert.Single((await anybody.SendAsync(Item + "/say", ("text", ""))).Errors), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        Assert.Equal(0, await store.Recordings.CountAsync(Cancel));
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
    }

    [Theory, EachDatabase]
    public async Task A_recording_is_not_lost_when_the_form_is_refused(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind));
        using var anybody = new Person(site);
        var refused = await SayAsync(anybody, SampleSound.Opus, ("email", "no address"));
        Assert.Contains("Your recording is here", refused.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await anybody.SendAsync(refused, ("email", "a@testing.example"))).Status);
        var again = await anybody.SendAsync(refused, ("email", "a@testing.example"), ("form-key", Guid.NewGuid().ToString("N")));
        Assert.Contains("not here any more", Assert.Single(again.Errors), StringComparison.Ordinal);
        await using var store = site.Under.Database.Read();
        var kept = Assert.Single(await store.Recordings.ToListAsync(Cancel));
        Assert.Equal([kept.UploadId], await new RecordingsHoldUploads(site.Under.Database).HeldAsync(Cancel));
        var left = await SayAsync(anybody, SampleSound.Opus, ("email", "no address"));
        Assert.Contains("or add a recording", string.Join(' ', (await anybody.SendAsync(left, ("leave-out", "yes"))).Errors), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_sound_goes_a_month_after_it_was_read_and_with_the_account_of_who_sent_it(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind));
        var room = site.Services.GetRequiredService<WaitingRoom>();
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        foreach (var text in (string[])["first", "second", "third"]) await SayAsync(member, SampleSound.Wav, ("text", text), ("publish", "no"));
        var links = (await secretary.OpenAsync(List)).Page.QuerySelectorAll("article a").Select(x => x.GetAttribute("href")!).Where(x => !x.EndsWith("/recording", StringComparison.Ordinal)).ToList();
        await secretary.SendAsync(links[0], ("transcript", "Typed words"), ("forget", "yes"));
        Assert.Equal(2, room.All().Count());
        await secretary.SendAsync(links[1], ("transcript", "More words"));
        var sweeping = ActivatorUtilities.CreateInstance<Sweeping>(site.Services);
        site.Clock.Now += TimeSpan.FromDays(29);
        await sweeping.SweepAsync(Cancel);
        Assert.Equal(2, room.All().Count());
        site.Clock.Now += TimeSpan.FromDays(2);
        await sweeping.SweepAsync(Cancel);
        Assert.Single(room.All());
        await using (var writing = await site.Under.Database.WriteAsync(Cancel))
        {
            var kept = ActivatorUtilities.CreateInstance<KeptSendings>(site.Services);
            Assert.Contains(await kept.TellAsync(writing.Store, member.AccountId, Cancel), x => x.Fields.Any(f => f.Key.StartsWith("Recording", StringComparison.Ordinal) && f.Value is not null));
            await kept.ForgetAsync(writing, member.AccountId, new Beehive.Platform.Act("test", site.Clock.Now), Cancel);
            Assert.Single(room.All());
            await writing.SaveAsync(Cancel);
        }
        Assert.Empty(room.All());
        using var later = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var list = (await later.OpenAsync(List)).Main;
        Assert.Contains("Typed words", list, StringComparison.Ordinal);
        Assert.Contains("The recording is gone, and nobody has typed what was said in it.", list, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task UP_11_a_recording_with_a_virus_is_not_kept_and_none_is_heard_before_its_check(DatabaseKind kind)
    {
        await using var scanner = new FakeScanner();
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind), scanner.Address);
        using var anybody = new Person(site);
        byte[] bad = [.. SampleSound.Wav, .. "EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8];
        Assert.Contains("virus", Assert.Single((await SayAsync(anybody, bad)).Errors), StringComparison.Ordinal);
        scanner.Says = "";
        Assert.Equal(HttpStatusCode.SeeOther, (await SayAsync(anybody, bad)).Status);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var list = await secretary.OpenAsync(List);
        Assert.Contains("awaits a check for viruses", list.Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await secretary.OpenAsync(list.Page.QuerySelector("article a")!.GetAttribute("href") + "/recording")).Status);
        scanner.Says = null;
        await site.Services.GetRequiredService<Uploads>().TidyAsync([], Cancel);
        Assert.Contains("A virus was found in the recording.", (await secretary.OpenAsync(List)).Main, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task People_whom_nobody_knows_cannot_fill_the_disk(DatabaseKind kind)
    {
        await using var site = await WithAnItemAsync(await databases.NewAsync(kind), mostWaiting: 100);
        using var anybody = new Person(site);
        Assert.Equal(HttpStatusCode.SeeOther, (await SayAsync(anybody, SampleSound.Mp3)).Status);
        var refused = await SayAsync(anybody, SampleSound.Mp3, ("text", "My words"));
        Assert.Contains("Very many recordings wait", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal("My words", refused.Field("text"));
        Assert.Equal(HttpStatusCode.SeeOther, (await anybody.SendAsync(refused)).Status);
    }

    private static byte[] Large(int megabytes) => [.. SampleSound.Wav, .. new byte[megabytes * 1024 * 1024]];

    /// <summary>As a browser does: the words before the file.</summary>
    private static async Task<Sheet> SayAsync(Person person, byte[] file, params (string Name, string Value)[] fields) =>
        await person.SendFileAsync(await person.OpenAsync(Item + "/say"), "recording", "Grandma, 4 High Street.m4a", file, fields);

    private static async Task<SiteUnderTest> WithAnItemAsync(DatabaseUnderTest under, string? scanner = null, long? largest = null, long? mostWaiting = null)
    {
        var settings = new UploadSettings();
        var site = await ABoard.WithAMeetingAsync(under, scanner, settings with { Largest = largest ?? settings.Largest, MostWaiting = mostWaiting ?? settings.MostWaiting });
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await secretary.SendAsync(ABoard.Meeting + "/agenda/add", ("title", "Buses"));
        await secretary.SendAsync(ABoard.Meeting + "/agenda/publish");
        return site;
    }
}
