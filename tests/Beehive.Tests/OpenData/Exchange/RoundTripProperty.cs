using Beehive.OpenData.Exchange;
using Beehive.Platform;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>Made-up places of every shape, open and closed, pointing forwards and backwards.</summary>
public class RoundTripProperty(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Any_place_goes_out_in_and_out_again_unchanged() =>
        Prop.ForAll<int>(seed => HoldsAsync(seed).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private async Task HoldsAsync(int seed)
    {
        using var place = Place(new Random(seed));
        await using var one = await databases.NewAsync(DatabaseKind.Sqlite);
        await using var other = await databases.NewAsync(DatabaseKind.Sqlite);
        await Import.RunAsync(one.Database, one.Files, place.Path, Act, null, CancellationToken.None);
        Assert.False((await Import.RunAsync(one.Database, one.Files, place.Path, Act, null, CancellationToken.None)).ChangedAnything);
        var all = await ExportAsync(one, "all.zip", everything: true);
        var open = await ExportAsync(one, "open.zip", everything: false);
        Assert.False((await Import.RunAsync(one.Database, one.Files, open, Act, null, CancellationToken.None)).ChangedAnything);
        await Import.RunAsync(other.Database, other.Files, open, Act, null, CancellationToken.None);
        Assert.Equal(await File.ReadAllBytesAsync(open), await File.ReadAllBytesAsync(await ExportAsync(other, "open.zip", everything: false)));
        await using var third = await databases.NewAsync(DatabaseKind.Sqlite);
        await Import.RunAsync(third.Database, third.Files, all, Act, null, CancellationToken.None);
        Assert.Equal(await File.ReadAllBytesAsync(all), await File.ReadAllBytesAsync(await ExportAsync(third, "all.zip", everything: true)));
    }

    private static async Task<string> ExportAsync(DatabaseUnderTest under, string name, bool everything)
    {
        var path = Path.Combine(under.Folder, name);
        await Export.RunAsync(under.Database, under.Files, "honeyton", path, everything, null, CancellationToken.None);
        return path;
    }

    private static PlaceFolder Place(Random chance)
    {
        var (boards, meetings, items, decisions, papers) = (chance.Next(1, 5), chance.Next(0, 6), chance.Next(0, 8), chance.Next(0, 5), chance.Next(0, 4));
        if (meetings == 0) items = 0;
        var meetingOf = Enumerable.Range(0, items).Select(_ => chance.Next(meetings)).ToArray();
        return new PlaceFolder("all")
            .Write("boards.jsonl", Some(boards, i => PlaceFolder.Board($"b{i}", Hidden(chance) + Maybe(chance, "'summary':'Ünïcode, \\\"quoted\\\" & <b>'") + Maybe(chance, "'from':'2015-06'"))))
            .Write("reporting-lines.jsonl", Some(boards, i => $"{{'id':'r{i}','from':'board:b{i}','to':'board:b{chance.Next(boards)}','kind':'advises'{Hidden(chance)}}}"))
            .Write("seats.jsonl", Some(boards, i => $"{{'id':'s{i}','board':'b{i}','label':'Chair'{Maybe(chance, "'holders':[{'office':'Head of care','standing':'deputy'}]")}{Hidden(chance)}}}"))
            .Write("papers.jsonl", Some(papers, i => $"{{'id':'p{i}','title':'P','kind':'report','boards':['b{chance.Next(boards)}'],'basedOn':['p{chance.Next(papers)}'],'versions':[{{'number':1,'text':'T'{Hidden(chance)}}},{{'number':2,'text':'U'{Hidden(chance)}}}]}}"))
            .Write("meetings.jsonl", Some(meetings, i => $"{{'id':'m{i}','title':'M','boards':['b{chance.Next(boards)}'],'state':'planned'{Maybe(chance, "'date':'2026-03-04'")}{Maybe(chance, $"'minutes':'agreed','minutesAgreedAt':'m{chance.Next(meetings)}'")}{Hidden(chance)}}}"))
            .Write("agenda-items.jsonl", Some(items, i => PlaceFolder.Item($"i{i}", $"m{meetingOf[i]}", $"{i}.{i}", Hidden(chance) + (papers > 0 ? Maybe(chance, $"'papers':['p{chance.Next(papers)}']") : "") + (decisions > 0 ? Maybe(chance, $"'arisingFrom':'decision:d{chance.Next(decisions)}'") : ""))))
            .Write("contributions.jsonl", Some(items, i => Contribution(chance, i)))
            .Write("corrections.jsonl", Some(items, i => Correction(chance, i, meetingOf[i])))
            .Write("decisions.jsonl", Some(decisions, i => PlaceFolder.Decision($"d{i}", (items > 0 ? $",'item':'i{chance.Next(items)}'" : "") + $",'board':'b{chance.Next(boards)}'" + Hidden(chance))))
            .Write("action-points.jsonl", Some(decisions, i => $"{{'id':'a{i}','what':'Do it','state':'to-do','arisingFrom':'decision:d{i}'{Hidden(chance)}}}"))
            .Write("issues.jsonl", Some(chance.Next(0, 6), i => Issue(chance, i, boards)));
    }

    /// <summary>Shown, or not: read and held back, answered, or as it came in.</summary>
    private static string Contribution(Random chance, int item) =>
        $"{{'id':'said-{item}','item':'i{item}','text':'We cannot come.'{Maybe(chance, "'from':'a family carer'")},'sent':'2026-03-01T09:30:00.25+01:00'" + chance.Next(5) switch
        {
            0 => ",'mayPublish':true,'read':'2026-03-02T08:00:00+00:00'" + Maybe(chance, "'answer':'Thank you.','answered':'2026-03-05T08:00:00+00:00'") + "}",
            1 => ",'visibility':'draft','mayPublish':true,'read':'2026-03-02T08:00:00+00:00','heldBack':'It names somebody.','cameBy':'phone'}",
            2 => ",'visibility':'draft','cameBy':'voice','byVoice':true}",
            3 => ",'cameBy':'voice','transcript':'The bus is full.','mayPublish':true,'read':'2026-03-02T08:00:00+00:00'}",
            _ => ",'visibility':'draft','cameBy':'post'}",
        };

    /// <summary>Of an item's own meeting, or of the minutes as a whole.</summary>
    private static string Correction(Random chance, int item, int meeting) =>
        $"{{'id':'c{item}','meeting':'m{meeting}'{Maybe(chance, $"'item':'i{item}'")},'asked':'One bus comes.','by':'Member','on':'2026-06-01','at':'2026-05-31T23:30:00+00:00'" + Hidden(chance) + chance.Next(4) switch
        {
            0 => ",'state':'asked'}",
            1 => ",'state':'refused','answer':'Heard again.','answeredOn':'2026-06-03'}",
            2 => ",'state':'accepted','answer':'Heard again.','was':'No bus.','now':'One bus.','answeredAt':'2026-06-03T12:00:00+00:00'}",
            _ => ",'state':'accepted','answer':'Heard again.','afterAgreeing':true,'now':'One bus.','answeredOn':'2026-06-03'}",
        };

    /// <summary>Not read yet, open at a board that may be hidden, or closed; some joined to one before.</summary>
    private static string Issue(Random chance, int i, int boards)
    {
        const string open = ",'holder':'Partnership team','holderPhone':'01632 960 123','nextStep':'Somebody reads it','next':'2026-07-17'";
        var issue = $"{{'id':'issue-{i + 1}','number':{i + 1},'title':'Bus','words':'No bus.\\nNone.','kind':'story'{Maybe(chance, "'raised':'2026-07'")}{Maybe(chance, "'way':'phone'")}{Maybe(chance, "'others':3")}"
            + Maybe(chance, "'history':[{'deed':'raised','on':'2026-07-15','who':'Somebody','next':'2026-07-17','nextStep':'Somebody reads it'},{'deed':'read','text':'Why: a name.'}]");
        return issue + chance.Next(4) switch
        {
            0 => $",'state':'received','visibility':'draft'{open}}}",
            1 => $",'state':'with-board','board':'b{chance.Next(boards)}'{Maybe(chance, "'accepted':'2026-07-20'")}{open}{Hidden(chance)}}}",
            2 when i > 0 => $",'state':'closed','endedAs':'joined','reason':'The same.','joinedTo':'issue-{chance.Next(1, i + 1)}'{Hidden(chance)}}}",
            _ => $",'state':'closed','endedAs':'done','reason':'We asked.','changed':'A bus.','ended':'2026-08-01'{Maybe(chance, "'verdict':'no','verdictWords':'It is late.'")}{Hidden(chance)}}}",
        };
    }

    private static string[] Some(int count, Func<int, string> line) => [.. Enumerable.Range(0, count).Select(line)];

    private static string Maybe(Random chance, string field) => chance.Next(2) == 0 ? "" : "," + field;

    private static string Hidden(Random chance) => chance.Next(5) switch { 0 => ",'visibility':'closed'", 1 => ",'visibility':'draft'", _ => "" };
}
