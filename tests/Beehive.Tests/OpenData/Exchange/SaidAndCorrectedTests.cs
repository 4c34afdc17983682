using Beehive.Meetings;
using Beehive.OpenData.Exchange;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>Corrections of minutes, and what people wanted said on an item, go out and come in.</summary>
public class SaidAndCorrectedTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Said = "{'id':'said','item':'one','text':'The bus is full.','from':'a family carer','answer':'We asked for a second bus.','mayPublish':true,'cameBy':'phone',"
        + "'sent':'2026-03-01T09:30:00.25+01:00','read':'2026-03-02T08:00:00+00:00','answered':'2026-03-05T08:00:00+00:00'}";
    private const string HeldBack = "{'id':'held','item':'one','text':'Secret words.','visibility':'draft','mayPublish':true,'sent':'2026-03-01T09:30:00+00:00','read':'2026-03-02T08:00:00+00:00','heldBack':'Secret reason.'}";
    private const string Agreed = "{'id':'agreed','meeting':'m','item':'one','asked':'One bus comes.','by':'Member','on':'2026-06-01','at':'2026-05-31T23:30:00+00:00','state':'accepted',"
        + "'answer':'Heard again.','answeredOn':'2026-06-03','answeredAt':'2026-06-03T12:00:00+00:00','afterAgreeing':true,'was':'No bus comes.','now':'A bus comes.'}";
    private const string Before = "{'id':'before','meeting':'m','asked':'We met upstairs.','by':'Adviser','on':'2026-04-01','at':'2026-04-01T09:00:00+00:00','state':'accepted',"
        + "'answer':'True.','answeredOn':'2026-04-02','answeredAt':'2026-04-02T09:00:00+00:00','was':'Secret text.','now':'Upstairs.'}";
    private const string OfHiddenItem = "{'id':'hidden','meeting':'m','item':'two','asked':'Secret asking.','by':'Member','on':'2026-04-01','state':'asked','visibility':'closed'}";
    private const string OfHiddenItemThoughOpen = "{'id':'open','meeting':'m','item':'two','asked':'Secret asking.','by':'Member','on':'2026-04-01','state':'asked'}";

    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_public_export_tells_what_the_pages_show_and_no_word_more(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        var open = await ExportAsync(under, "open", everything: false);
        Assert.Equal(["""{"id":"said","item":"one","text":"The bus is full.","from":"a family carer","answer":"We asked for a second bus."}"""], await File.ReadAllLinesAsync(Path.Combine(open, "contributions.jsonl"), Cancel));
        Assert.Equal([
            """{"id":"agreed","meeting":"m","item":"one","asked":"One bus comes.","by":"Member","on":"2026-06-01","state":"accepted","answer":"Heard again.","answeredOn":"2026-06-03","afterAgreeing":true,"was":"No bus comes.","now":"A bus comes."}""",
            """{"id":"before","meeting":"m","asked":"We met upstairs.","by":"Adviser","on":"2026-04-01","state":"accepted","answer":"True."}""",
        ], await File.ReadAllLinesAsync(Path.Combine(open, "corrections.jsonl"), Cancel));
        await using var site = await SiteUnderTest.StartAsync(under);
        var (meeting, item) = (await site.TextAsync("/honeyton/boards/forum/meetings/2026-03-04"), await site.TextAsync("/honeyton/boards/forum/meetings/2026-03-04/items/1"));
        foreach (var words in (string[])["One bus comes.", "We met upstairs.", "Heard again.", "True.", "<mark>A</mark>"]) Assert.Contains(words, meeting, StringComparison.Ordinal);
        foreach (var words in (string[])["The bus is full.", "a family carer", "We asked for a second bus."]) Assert.Contains(words, item, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", meeting + item, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task A_whole_export_takes_all_to_another_installation_but_not_who_sent_it(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        await SendAsync(under);
        var zip = await ExportAsync(under, "all.zip", everything: true);
        await using var other = await databases.NewAsync(kind);
        await ImportAsync(other, zip);
        var all = await ExportAsync(other, "all", everything: true);
        Assert.Equal(await File.ReadAllBytesAsync(zip, Cancel), await File.ReadAllBytesAsync(await ExportAsync(other, "again.zip", everything: true), Cancel));
        var told = string.Concat(Directory.EnumerateFiles(all).Select(File.ReadAllText));
        foreach (var words in (string[])["Secret words.", "Secret reason.", "Secret text.", "Secret asking.", "2026-03-01T08:30:00.25", "\"cameBy\":\"phone\""]) Assert.Contains(words, told, StringComparison.Ordinal);
        Assert.DoesNotContain("carer@home.example", told, StringComparison.Ordinal);
        await using var store = await LookAsync(other);
        Assert.Empty(await store.Set<Sender>().ToListAsync(Cancel));
        var said = await store.Contributions.ToDictionaryAsync(x => x.Key, Cancel);
        Assert.Equal(("Secret reason.", true, Visibility.Draft), (said["held"].HeldBack, said["held"].MayPublish, said["held"].Visibility));
        Assert.All(said.Values, x => Assert.True(x.CircleId == x.BoardId && x.BoardId != 0 && x.MeetingId != 0));
        Assert.Equal("Secret text.", (await store.Corrections.SingleAsync(x => x.Key == "before", Cancel)).Was);
        Assert.Equal(said["said"].BoardId, (await store.Corrections.SingleAsync(x => x.Key == "hidden", Cancel)).CircleId);
    }

    [Theory, EachDatabase]
    public async Task Twice_changes_nothing_and_a_public_file_leaves_what_it_does_not_tell(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        Assert.Equal(13, (await ImportAsync(under, place.Path)).New);
        Assert.False((await ImportAsync(under, place.Path)).ChangedAnything);
        var open = await ExportAsync(under, "open", everything: false);
        Assert.False((await ImportAsync(under, open)).ChangedAnything);
        await ReplaceAsync(Path.Combine(open, "contributions.jsonl"), "a second bus", "two buses");
        await ReplaceAsync(Path.Combine(open, "corrections.jsonl"), "\"True.\"", "\"It is true.\"");
        Assert.Equal((0, 2), ((await ImportAsync(under, open)) is var report ? report.New : 0, report.Changed));
        Assert.False((await ImportAsync(under, open)).ChangedAnything);
        await using var store = await LookAsync(under);
        var said = await store.Contributions.SingleAsync(x => x.Key == "said", Cancel);
        Assert.Equal(("We asked for two buses.", CameBy.Phone, new DateTimeOffset(2026, 3, 1, 8, 30, 0, 250, TimeSpan.Zero)), (said.Answer, said.CameBy, said.SentAt));
        var before = await store.Corrections.SingleAsync(x => x.Key == "before", Cancel);
        Assert.Equal(("It is true.", "Secret text.", "Upstairs.", new DateTimeOffset(2026, 4, 1, 9, 0, 0, TimeSpan.Zero)), (before.Answer, before.Was, before.Now, before.At));
        var audit = await store.AuditLines.Where(x => x.Deed == "CorrectionUpdated").SingleAsync(Cancel);
        Assert.Contains("\"answer\":[\"True.\",\"It is true.\"]", audit.Values, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_public_file_alone_shows_the_same_pages(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place();
        await ImportAsync(under, place.Path);
        var open = await ExportAsync(under, "open.zip", everything: false);
        await using var other = await databases.NewAsync(kind);
        await ImportAsync(other, open);
        Assert.False((await ImportAsync(other, open)).ChangedAnything);
        Assert.Equal(await File.ReadAllBytesAsync(open, Cancel), await File.ReadAllBytesAsync(await ExportAsync(other, "open.zip", everything: false), Cancel));
        await using var store = await LookAsync(other);
        var said = await store.Contributions.SingleAsync(Cancel);
        Assert.Equal((true, Act.At, Act.At), (said.MayPublish, said.ReadAt, said.SentAt));
        Assert.Equal(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.FromHours(1)), (await store.Corrections.SingleAsync(x => x.Key == "agreed", Cancel)).At);
    }

    [Theory, EachDatabase]
    public async Task While_minutes_are_not_checked_no_correction_is_shown_or_told(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place("draft");
        await ImportAsync(under, place.Path);
        Assert.False(File.Exists(Path.Combine(await ExportAsync(under, "open", everything: false), "corrections.jsonl")));
        Assert.Equal(4, File.ReadLines(Path.Combine(await ExportAsync(under, "all", everything: true), "corrections.jsonl")).Count());
    }

    public static TheoryData<string, string, string> Faults => new()
    {
        { "contributions.jsonl", Said.Replace("'one'", "'nine'", StringComparison.Ordinal), "line 1: There is no agenda item \"nine\". Add it to agenda-items.jsonl, or correct the reference." },
        { "contributions.jsonl", Said.Replace("'text':'The bus is full.',", "", StringComparison.Ordinal), "line 1: \"text\" is missing. Add it." },
        { "contributions.jsonl", Said.Replace("'mayPublish':true,", "", StringComparison.Ordinal), "line 1: The line is public, but \"mayPublish\" does not say that whoever said it agreed. Write \"mayPublish\": true if they did, or \"visibility\": \"draft\"." },
        { "contributions.jsonl", Said.Replace("'from':'a family carer'", "'from':'" + new string('x', 101) + "'", StringComparison.Ordinal), "line 1: \"from\" is longer than 100 characters. Say it in a few words." },
        { "contributions.jsonl", Said.Replace("'2026-03-02T08:00:00+00:00'", "'yesterday'", StringComparison.Ordinal), "line 1: \"read\" is \"yesterday\". Write a moment such as \"2026-03-04T10:00:00+00:00\"." },
        { "contributions.jsonl", Said.Replace("'answer':'We asked for a second bus.',", "", StringComparison.Ordinal), "line 1: \"answered\" says when it was answered, but \"answer\" does not say what. Add the answer, or take \"answered\" out." },
        { "contributions.jsonl", HeldBack.Replace("'visibility':'draft',", "", StringComparison.Ordinal), "line 1: \"heldBack\" says why it is not shown, but the line is public. Take \"heldBack\" out, or write \"visibility\": \"draft\"." },
        { "contributions.jsonl", HeldBack.Replace("draft", "closed", StringComparison.Ordinal), "line 1: \"visibility\" is closed, but what was said on an item is public, or a draft that only those who run the meeting see. Write \"visibility\": \"draft\"." },
        { "contributions.jsonl", Said.Replace("'one'", "'alone'", StringComparison.Ordinal), "line 1: \"item\" is of an event that no board leads, so nobody can read what was said. Take the line out." },
        { "contributions.jsonl", Said.Replace("'cameBy'", "'email'", StringComparison.Ordinal), "line 1: Beehive does not know the field \"email\". Take it out, or correct its name." },
        { "corrections.jsonl", Agreed.Replace("'one'", "'alone'", StringComparison.Ordinal), "line 1: \"item\" is on the agenda of another meeting than \"meeting\". Correct one of the two." },
        { "corrections.jsonl", Agreed.Replace("'by':'Member',", "", StringComparison.Ordinal), "line 1: \"by\" is missing. Add it." },
        { "contributions.jsonl", Said.Replace("'from'", "'byVoice':true,'from'", StringComparison.Ordinal), "line 1: \"byVoice\" says that a recording waits for its words, but the line is public. Add \"transcript\", or write \"visibility\": \"draft\"." },
        { "corrections.jsonl", Agreed.Replace("accepted", "asked", StringComparison.Ordinal), "line 1: \"state\" is asked, so nobody has answered yet. Take out what the answer brought (\"answer\", \"answeredOn\", \"afterAgreeing\", \"was\", \"now\"), or write accepted or refused." },
        { "corrections.jsonl", Agreed.Replace("accepted", "refused", StringComparison.Ordinal), "line 1: \"state\" is refused, so the minutes stayed as they were. Take out \"afterAgreeing\", \"was\" and \"now\", or write accepted." },
        { "corrections.jsonl", Agreed.Replace("'answer':'Heard again.',", "", StringComparison.Ordinal), "line 1: It was answered, but \"answer\" does not say why. Add the reason." },
        { "corrections.jsonl", Agreed.Replace(",'now':'A bus comes.'", "", StringComparison.Ordinal), "line 1: Agreed minutes were corrected, but \"now\" does not say to what. Add the text as it is now." },
        { "corrections.jsonl", Agreed.Replace("'A bus comes.'", "'No bus comes.'", StringComparison.Ordinal), "line 1: \"was\" and \"now\" say the same. Correct one of the two." },
        { "corrections.jsonl", Agreed.Replace("'2026-06-01'", "'2026-06'", StringComparison.Ordinal), "line 1: \"on\" is 2026-06. Write the whole day, such as 2026-03-08." },
        { "corrections.jsonl", Agreed.Replace("'2026-06-01'", "'2026-05-31'", StringComparison.Ordinal), "line 1: \"at\" is not on the day that \"on\" tells. Correct one of the two." },
        { "corrections.jsonl", Before.Replace("2026-04-02", "2026-03-02", StringComparison.Ordinal), "line 1: \"answeredOn\" is before \"on\": nobody answers before something was asked. Correct one of the two." },
    };

    [Theory, EachDatabase]
    public async Task What_was_spoken_travels_in_words_and_the_sound_stays(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place().Write("contributions.jsonl", "{'id':'typed','item':'one','transcript':'The bus is full.','cameBy':'voice','mayPublish':true,'sent':'2026-03-01T09:30:00+00:00','read':'2026-03-02T08:00:00+00:00'}",
            "{'id':'waits','item':'one','byVoice':true,'cameBy':'voice','visibility':'draft','sent':'2026-03-01T09:30:00+00:00'}");
        await ImportAsync(under, place.Path);
        Assert.Equal(["""{"id":"typed","item":"one","transcript":"The bus is full."}"""], await File.ReadAllLinesAsync(Path.Combine(await ExportAsync(under, "open", everything: false), "contributions.jsonl"), Cancel));
        Assert.False((await ImportAsync(under, await ExportAsync(under, "all", everything: true))).ChangedAnything);
        await using var store = await LookAsync(under);
        var said = await store.Contributions.ToDictionaryAsync(x => x.Key, Cancel);
        Assert.Equal((false, "The bus is full.", true), (said["typed"].WaitsForWords, said["typed"].Words, said["waits"].WaitsForWords));
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task A_fault_says_where_what_and_what_to_do_and_keeps_nothing(string file, string line, string sentence)
    {
        await using var under = await databases.NewAsync(DatabaseKind.Sqlite);
        using var place = Place().Write(file, line);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(under, place.Path));
        Assert.Contains($"{file}, {sentence}", refused.Faults.Select(x => x.ToString()));
        await using var store = under.Database.Read().Look(0, Viewer.Keeper);
        Assert.Empty(await store.AllPlaces.ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_is_never_public_is_refused_in_a_public_file(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        using var place = Place(includes: "public", hidden: "").Write("contributions.jsonl", Said).Write("corrections.jsonl", Agreed, Before.Replace("'at':'2026-04-01T09:00:00+00:00',", "", StringComparison.Ordinal).Replace(",'answeredAt':'2026-04-02T09:00:00+00:00'", "", StringComparison.Ordinal));
        var faults = (await Assert.ThrowsAsync<ImportRefusedException>(() => ImportAsync(under, place.Path))).Faults.Select(x => x.ToString()).ToList();
        Assert.Contains("contributions.jsonl, line 1: \"cameBy\" is not public, but place.json says that the files include only what is public. Take it out, or write \"includes\": \"all\" there.", faults);
        Assert.Contains("corrections.jsonl, line 1: \"at\" is not public, but place.json says that the files include only what is public. Take it out, or write \"includes\": \"all\" there.", faults);
        Assert.Contains("corrections.jsonl, line 2: \"answeredOn\" is public only where the minutes were agreed already. Take it out, or write \"afterAgreeing\": true if they were.", faults);
    }

    private static PlaceFolder Place(string minutes = "corrected", string includes = "all", string hidden = ",'visibility':'closed'") => new PlaceFolder(includes).WithBoard()
        .Write("meetings.jsonl", PlaceFolder.Meeting("m", $",'minutes':'{minutes}'"), "{'id':'fair','title':'Fair','date':'2026-03-05','state':'planned'}")
        .Write("agenda-items.jsonl", PlaceFolder.Item("one", "m", "1"), PlaceFolder.Item("two", "m", "2", hidden), PlaceFolder.Item("alone", "fair", "1"))
        .Write("contributions.jsonl", Said, HeldBack)
        .Write("corrections.jsonl", Agreed, Before, OfHiddenItem, OfHiddenItemThoughOpen);

    /// <summary>Somebody left an address for the answer.</summary>
    private static async Task SendAsync(DatabaseUnderTest under)
    {
        await using var writing = await under.Database.WriteAsync(Cancel);
        var said = await writing.Store.Look(0, Viewer.Keeper).Set<Contribution>().IgnoreQueryFilters([Filters.Place]).FirstAsync(Cancel);
        writing.Store.Add(new Sender { SentId = said.Id, PlaceId = said.PlaceId, Email = "carer@home.example", At = Act.At });
        await writing.CommitAsync(Cancel);
    }

    private static async Task ReplaceAsync(string path, string from, string to)
    {
        var text = await File.ReadAllTextAsync(path, Cancel);
        Assert.Contains(from, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(path, text.Replace(from, to, StringComparison.Ordinal), Cancel);
    }

    private static Task<ImportReport> ImportAsync(DatabaseUnderTest under, string path) => Import.RunAsync(under.Database, under.Files, path, Act, null, Cancel);

    private static async Task<string> ExportAsync(DatabaseUnderTest under, string name, bool everything)
    {
        var path = Path.Combine(under.Folder, name);
        await Export.RunAsync(under.Database, under.Files, "honeyton", path, everything, null, Cancel);
        return path;
    }

    private static async Task<Store> LookAsync(DatabaseUnderTest under)
    {
        var store = under.Database.Read();
        var place = await store.Things.IgnoreQueryFilters([Filters.Place, Filters.Viewer]).SingleAsync(x => x.Address == "/honeyton", Cancel);
        return store.Look(place.Id, Viewer.Keeper);
    }
}
