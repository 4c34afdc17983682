using System.Net;
using System.Text;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Tests.Platform.Files;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>A voice, a photo or a film with what somebody tells: looked at by a person before anybody else sees or hears it.</summary>
public sealed class AddedFilesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Files = "/testing/raise/files";

    private static readonly byte[] Photo = SampleFiles.JpegWith((0xE1, [.. "Exif\0\0"u8, .. SampleFiles.CameraNotes(6)]));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_photo_loses_the_place_where_it_was_made_and_nobody_sees_it_before_a_person_has_looked(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The step at the library is too high."));
        Assert.Equal((HttpStatusCode.SeeOther, Files), (await AddAsync(person, Photo) is var added ? added.Status : default, added.Location));
        await SendAsync(person);
        var address = await FileAsync(site);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        await manager.SendAsync("/testing/issues/1/publish");
        foreach (var other in (Person[])[person, secretary]) Assert.Equal(HttpStatusCode.NotFound, (await other.TakeAsync(address)).Status);
        Assert.DoesNotContain("files/", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        var (status, _, seen) = await manager.TakeAsync(address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("51.47 N", Encoding.Latin1.GetString(seen), StringComparison.Ordinal);
        var refused = await manager.SendAsync(address + "/look", ("what", "show"));
        Assert.Contains("what the photo shows", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(refused, ("what", "show"), ("words", "A high step at a door."))).Status);
        Assert.Contains("alt=\"A high step at a door.\"", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        var (shown, answer, photo) = await person.TakeAsync(address);
        Assert.Equal((HttpStatusCode.OK, "image/jpeg", "attachment"), (shown, answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal(seen, photo);
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
        await manager.SendAsync(address + "/look", ("what", "drop"));
        Assert.Equal(HttpStatusCode.NotFound, (await person.TakeAsync(address)).Status);
        Assert.DoesNotContain("A high step", await site.TextAsync("/testing/issues/1"), StringComparison.Ordinal);
        Assert.Empty(site.Services.GetRequiredService<Beehive.Platform.Files.FileStore>().All());
    }

    [Theory, EachDatabase]
    public async Task A26_an_answer_may_be_spoken_and_is_played_with_what_is_said_in_it_below(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        Assert.Equal(Files, (await person.SendAsync("/testing/raise/words", ("words", ""), ("add", "yes"))).Location);
        Assert.Contains("Choose a file first", Assert.Single((await person.SendAsync(Files)).Errors), StringComparison.Ordinal);
        Assert.Equal("/testing/raise/words", (await person.OpenAsync("/testing/raise/change")).Location); // nothing said yet
        await AddAsync(person, SampleSound.Mp3);
        Assert.Contains("Recording", (await person.OpenAsync(Files)).Main, StringComparison.Ordinal);
        await SendAsync(person);
        var address = await FileAsync(site);
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        Assert.Equal(Issue.Unheard, (await manager.OpenAsync("/testing/issues/1")).Heading);
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(address + "/look", ("what", "show"), ("words", "The bus never stops for me. I have a wheelchair."))).Status);
        await manager.SendAsync("/testing/issues/1/publish");
        var page = await person.OpenAsync("/testing/issues/1");
        Assert.Equal("The bus never stops for me", page.Heading);
        Assert.Equal(address, page.Page.QuerySelector("audio")!.GetAttribute("src"));
        Assert.Contains("What is said in it", page.Main, StringComparison.Ordinal);
        using var part = await person.TakePartAsync(address, 10, 19);
        Assert.Equal(SampleSound.Mp3[10..20], await part.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task UP_01_what_is_no_photo_recording_or_film_is_refused_and_nothing_waits(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The step is too high."));
        foreach (var (file, said) in ((byte[], string)[])[("<svg onload='x'/>"u8.ToArray(), "Send one of these"), ("<html><script>"u8.ToArray(), "Send one of these"), (SampleFiles.Pdf, "Send one of these"), ("GIF89a"u8.ToArray(), "Save it as JPEG"), ([], "empty"), (Photo[..40], "damaged")])
        {
            var sent = await AddAsync(person, file);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Contains(said, Assert.Single(sent.Errors), StringComparison.Ordinal);
        }
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
        await AddAsync(person, Photo);
        await site.Under.RunAsync("UPDATE \"IssueFiles\" SET \"Size\" = 52000000");
        Assert.Contains("as much as fits", Assert.Single((await AddAsync(person, Photo)).Errors), StringComparison.Ordinal);
        var sheet = await person.OpenAsync(Files);
        await person.SendAsync(sheet, ("drop", sheet.Page.QuerySelector("input[name=drop]")!.GetAttribute("value")!));
        Assert.Empty(site.Services.GetRequiredService<WaitingRoom>().All());
        await using var store = site.Under.Database.Read();
        Assert.Empty(await store.IssueFiles.ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_was_added_and_never_sent_goes_after_a_month(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The step is too high."));
        await AddAsync(person, Photo);
        var room = site.Services.GetRequiredService<WaitingRoom>();
        Assert.Equal(room.All().Select(x => x.Id), await new IssuesHoldUploads(site.Under.Database).HeldAsync(Cancel));
        foreach (var (days, left) in ((int, int)[])[(29, 1), (31, 0)])
        {
            await using (var writing = await site.Under.Database.WriteAsync(Cancel))
            {
                await new ForgottenTellings(site.Services.GetRequiredService<Uploads>()).ForgetAsync(writing, site.Clock.Now.AddDays(days), Cancel);
                await writing.SaveAsync(Cancel);
            }
            Assert.Equal(left, room.All().Count());
            await using var store = site.Under.Database.Read();
            Assert.Equal((left, left), (await store.Tellings.CountAsync(Cancel), await store.IssueFiles.CountAsync(Cancel)));
        }
    }

    [Fact]
    public async Task UP_11_what_awaits_its_check_is_neither_seen_nor_shown()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The step is too high."));
        await AddAsync(person, Photo);
        await SendAsync(person);
        var room = site.Services.GetRequiredService<WaitingRoom>();
        room.Tell(room.All().Single() with { Virus = VirusVerdict.Awaiting });
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var address = await FileAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.TakeAsync(address)).Status);
        Assert.Contains("cannot be opened now", (await manager.OpenAsync(address + "/look")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_page_that_records_may_ask_for_the_microphone()
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(DatabaseKind.Sqlite));
        using var person = new Person(site);
        await person.SendAsync("/testing/raise/words", ("words", "The step is too high."));
        foreach (var (page, may) in ((string, string)[])[(Files, "microphone=(self)"), ("/testing/raise/change", "microphone=()")])
            Assert.Contains(may, (await person.TakeAsync(page)).Answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
    }

    private static async Task<Sheet> AddAsync(Person person, byte[] file) => await person.SendFileAsync(await person.OpenAsync(Files), "added", "Grandma, 4 High Street.jpg", file);

    private static async Task SendAsync(Person person)
    {
        await AnOffice.GoOnAsync(person, "/testing/raise/change");
        Assert.Equal("/testing/raise/sent", (await person.SendAsync("/testing/raise/check")).Location);
    }

    private static async Task<string> FileAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read();
        return $"/testing/issues/1/files/{(await store.IssueFiles.SingleAsync(Cancel)).Id}";
    }
}
