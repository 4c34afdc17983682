using System.IO.Compression;
using System.Text;
using Beehive.OpenData.Exchange;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

/// <summary>Every fault says where it is, what is wrong and what to do; and nothing is kept.</summary>
public class ImportFaultTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private static readonly Act Act = new("test", new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string> Lines => new()
    {
        { "boards.jsonl", PlaceFolder.Board("b", ",'stateNotes':'x'"), "boards.jsonl, line 2: Beehive does not know the field \"stateNotes\". Is \"stateNote\" meant?" },
        { "boards.jsonl", "{'id':'b','kind':'forum','state':'active'}", "boards.jsonl, line 2: \"name\" is missing. Add it." },
        { "boards.jsonl", "{'id':'b','name':'B','kind':'forum','state':'asleep'}", "boards.jsonl, line 2: \"state\" is \"asleep\". It may be: proposed, not-set-up, shadow, active, merged, renamed, split, ended." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'order':'1'"), "boards.jsonl, line 2: \"order\" is \"1\". Write a whole number, without quotation marks." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'from':'3 May 2015'"), "boards.jsonl, line 2: \"from\" is \"3 May 2015\". Write a date such as \"2012-03-08\", \"2015-06\" or \"2015\"." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'summary':null"), "boards.jsonl, line 2: \"summary\" is null. Leave the field out when it is not known." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'summary':''"), "boards.jsonl, line 2: \"summary\" is empty. Leave the field out when it is not known." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'summary':'1','summary':'2'"), "boards.jsonl, line 2: \"summary\" stands twice. Keep one of the two." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'summary':'a\\u0000b'"), "boards.jsonl, line 2: A text holds the character \\u0000, which cannot be kept. Take it out." },
        { "boards.jsonl", PlaceFolder.Board("Board B"), "boards.jsonl, line 2: The id \"Board B\" may hold only small letters a to z, digits and single hyphens." },
        { "boards.jsonl", PlaceFolder.Board("forum"), "boards.jsonl, line 2: The id \"forum\" stands a second time in this file. Give each its own id." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'slug':'forum'"), "boards.jsonl, line 2: Another thing has this address already. Give this one a \"slug\" of its own." },
        { "boards.jsonl", PlaceFolder.Board("b", ",'visibility':'closed'"), "boards.jsonl, line 2: \"visibility\" is closed, but place.json says that the files include only what is public. Write \"includes\": \"all\" there." },
        { "boards.jsonl", "{'id':'b','name':'B'", "boards.jsonl, line 2: This is not whole JSON: it breaks off, or a comma, quotation mark or bracket is wrong near character 21. Correct it." },
        { "boards.jsonl", "['b']", "boards.jsonl, line 2: This is [\"b\"]. Write one object in curly brackets." },
        { "seats.jsonl", "{'id':'s','board':'no-board','label':'Chair'}", "seats.jsonl, line 1: There is no board \"no-board\". Add it to boards.jsonl, or correct the reference." },
        { "seats.jsonl", "{'id':'s','board':'forum','label':'Chair','holders':[{'standing':'holds'}]}", "seats.jsonl, line 1: \"holders[0].office\" is missing. Add it." },
        { "organisations.jsonl", "{'id':'o','name':'O','host':'nobody'}", "organisations.jsonl, line 1: There is no organisation \"nobody\". Add it to organisations.jsonl, or correct the reference." },
        { "reporting-lines.jsonl", "{'id':'r','from':'forum','to':'board:forum','kind':'advises'}", "reporting-lines.jsonl, line 1: \"forum\" does not name its kind. Write it as board:forum or organisation:forum." },
        { "reporting-lines.jsonl", "{'id':'r','from':'bord:forum','to':'board:forum','kind':'advises'}", "reporting-lines.jsonl, line 1: \"bord\" is not a kind that a reference may name. It may be: organisation, board, picture, seat, paper, meeting, terms-of-reference, agenda-item, decision, action-point, asking, topic, issue." },
        { "papers.jsonl", "{'id':'p','title':'P','kind':'report','versions':[{'number':1,'text':'T'}],'attachments':[{'file':'../place.json','title':'P'}]}", "papers.jsonl, line 1: There is no file \"../place.json\" in files/. Put it there, or correct the name." },
        { "bords.jsonl", "{}", "bords.jsonl: Beehive does not know this file. Take it out, or name it as one of: place.json, organisations.jsonl, boards.jsonl, pictures.jsonl, picture-swaps.jsonl, reporting-lines.jsonl, changes.jsonl, seats.jsonl, glossary.jsonl, papers.jsonl, meetings.jsonl, terms-of-reference.jsonl, remits.jsonl, agenda-items.jsonl, contributions.jsonl, corrections.jsonl, decisions.jsonl, action-points.jsonl, askings.jsonl, topics.jsonl, issues.jsonl, easy-reads.jsonl, other-formats.jsonl." },
        { "place.json", "{'format':'beehive-exchange/2','includes':'public','id':'honeyton','name':'H','siteName':'H'}", "place.json: This is format \"beehive-exchange/2\"; Beehive reads beehive-exchange/1." },
        { "place.json", "{'format':'beehive-exchange/1','includes':'some','id':'honeyton','name':'H','siteName':'H'}", "place.json: \"includes\" is \"some\". It may be: public, all." },
        { "place.json", "{'format':'beehive-exchange/1','includes':'all','id':'api','name':'H','siteName':'H'}", "place.json: \"api\" is a word that Beehive needs for its own pages. Choose another id for the place." },
    };

    [Theory, MemberData(nameof(Lines))]
    public async Task A_fault_says_where_what_and_what_to_do(string file, string line, string sentence)
    {
        using var place = new PlaceFolder().WithBoard();
        place.Write(file, file == "boards.jsonl" ? [PlaceFolder.Board("forum"), line] : [line]);
        Assert.Contains(sentence, await RefusedAsync(DatabaseKind.Sqlite, place.Path));
    }

    [Theory, EachDatabase]
    public async Task A_fault_in_the_last_file_keeps_nothing(DatabaseKind kind)
    {
        using var place = new PlaceFolder().WithBoard()
            .Write("action-points.jsonl", "{'id':'a','what':'Do it','state':'to-do'}", "{'id':'b','what':'Do it','state':'done'}");
        Assert.Equal(["action-points.jsonl, line 2: The action is done, but \"result\" does not say what came of it. Add one sentence."], await RefusedAsync(kind, place.Path));
    }

    [Theory, EachDatabase]
    public async Task Ids_and_addresses_that_come_twice_are_found_on_both_databases(DatabaseKind kind)
    {
        using var place = new PlaceFolder().Write("boards.jsonl", PlaceFolder.Board("forum"), PlaceFolder.Board("forum"), PlaceFolder.Board("other", ",'slug':'forum'"));
        Assert.Equal(2, (await RefusedAsync(kind, place.Path)).Length);
    }

    [Fact]
    public async Task What_points_at_a_faulty_line_is_not_called_faulty_too()
    {
        using var place = new PlaceFolder().WithBoard(more: ",'colour':'red'").Write("seats.jsonl", "{'id':'s','board':'forum','label':'Chair'}");
        Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, place.Path));
    }

    [Fact]
    public async Task Twenty_faults_are_told_and_no_more()
    {
        using var place = new PlaceFolder().Write("boards.jsonl", [.. Enumerable.Repeat("{}", 50)]);
        Assert.Equal(20, (await RefusedAsync(DatabaseKind.Sqlite, place.Path)).Length);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_and_endless_lines_are_told()
    {
        using var place = new PlaceFolder().WithBoard().WriteBytes("organisations.jsonl", [(byte)'{', 0xff, (byte)'\n'])
            .WriteBytes("meetings.jsonl", Encoding.ASCII.GetBytes(new string('x', LineReader.LongestLine + 10)));
        Assert.Equal(["organisations.jsonl, line 1: This line is not UTF-8. Save the file as UTF-8.",
            "meetings.jsonl, line 1: This line is longer than 8 MB. Put long texts into files/, or part the thing."], await RefusedAsync(DatabaseKind.Sqlite, place.Path));
    }

    [Theory]
    [InlineData("../place.json", "could lead out of the folder")]
    [InlineData("/etc/passwd", "could lead out of the folder")]
    [InlineData("files\\x", "could lead out of the folder")]
    public async Task A_zip_whose_names_lead_out_is_refused(string name, string words)
    {
        using var place = new PlaceFolder();
        var zip = place.Zip();
        await using (var archive = await ZipFile.OpenAsync(zip, ZipArchiveMode.Update, Cancel)) archive.CreateEntry(name);
        Assert.Contains(words, Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, zip)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_that_unpacks_to_far_more_is_refused()
    {
        using var place = new PlaceFolder().WriteBytes("boards.jsonl", new byte[64 * 1024 * 1024]);
        Assert.Contains("would unpack to more than 300 times", Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, place.Zip())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_zip_or_is_not_there_is_told()
    {
        using var place = new PlaceFolder();
        Assert.Contains("neither a folder nor a whole zip", Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, Path.Combine(place.Path, "place.json"))), StringComparison.Ordinal);
        Assert.Contains("no such folder or zip", Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, Path.Combine(place.Path, "nothing"))), StringComparison.Ordinal);
        File.Delete(Path.Combine(place.Path, "place.json"));
        Assert.StartsWith("There is no place.json here.", Assert.Single(await RefusedAsync(DatabaseKind.Sqlite, place.Path)), StringComparison.Ordinal);
    }

    /// <summary>What was said; and afterwards there is nothing in the database.</summary>
    private async Task<string[]> RefusedAsync(DatabaseKind kind, string path)
    {
        var under = await databases.OfAsync(kind);
        var refused = await Assert.ThrowsAsync<ImportRefusedException>(() => Import.RunAsync(under.Database, under.Files, path, Act, null, Cancel));
        await using var store = under.Database.Read();
        Assert.Equal(0, await store.AuditLines.CountAsync(Cancel));
        Assert.Equal(0, await store.Freshness.CountAsync(Cancel));
        return [.. refused.Faults.Select(x => x.ToString())];
    }
}
