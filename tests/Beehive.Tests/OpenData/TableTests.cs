using System.Text;
using Beehive.OpenData;
using Beehive.OpenData.Tables;
using Xunit;

namespace Beehive.Tests.OpenData;

public class TableTests(SampleSites sites, DatabaseFixture databases) : IClassFixture<SampleSites>, IClassFixture<DatabaseFixture>
{
    private const string Dangerous = "=+-@\t\r＝＋－＠";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task Every_list_is_a_table_with_a_row_for_each_thing(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        foreach (var place in (string[])["thurrock", "trafford", "redcar-and-cleveland"])
            foreach (var list in OpenLists.All)
            {
                var rows = Rows(await site.TextAsync($"/{place}/{list.Table}.csv"));
                Assert.Equal(Columns.Of(list).Select(x => x.Name), rows[0]);
                Assert.Equal("id", rows[0][0]);
                Assert.All(rows, x => Assert.Equal(rows[0].Count, x.Count));
                var told = await ApiTests.AllAsync(site, $"/api/v1/{place}/{list.Name}?size=100");
                Assert.Equal(told.Select(x => (string)x["id"]!), rows.Skip(1).Select(x => x[0]));
            }
    }

    [Theory, EachDatabase]
    public async Task A_table_says_what_it_is_and_how_it_should_be_called(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        using var answer = await site.GetAsync("/thurrock/reporting-lines.csv");
        Assert.Equal("text/csv; charset=utf-8; header=present", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=thurrock-reporting-lines.csv; filename*=UTF-8''thurrock-reporting-lines.csv", answer.Content.Headers.ContentDisposition?.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Filters_are_those_of_the_pages(DatabaseKind kind)
    {
        var site = await sites.OfAsync(kind);
        var all = Rows(await site.TextAsync("/thurrock/boards.csv"));
        var proposed = Rows(await site.TextAsync("/thurrock/boards.csv?state=proposed"));
        Assert.InRange(proposed.Count, 2, all.Count - 1);
        Assert.Equal(all, Rows(await site.TextAsync("/thurrock/boards.csv?state=&kind=")));
        foreach (var bad in (string[])["state=closed", "colour=red", "state=active&state=ended"])
        {
            using var refused = await site.GetAsync("/thurrock/boards.csv?" + bad);
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
            Assert.Equal("text/plain", refused.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")"), InlineData("+cmd|' /C calc'!A0"), InlineData("-2+3"), InlineData("@SUM(1)"), InlineData("\t=1"), InlineData("\r=1"), InlineData("\n=1")]
    [InlineData("＝1+1"), InlineData("＋1"), InlineData("－1"), InlineData("＠A1"), InlineData(";=1"), InlineData("\"=1"), InlineData("'=1"), InlineData(" =1"), InlineData("\u00A0=1")]
    [InlineData("\uFEFF=1"), InlineData("\u200B=1"), InlineData("harmless;=1"), InlineData("harmless\t+1"), InlineData("harmless\r\n@1"), InlineData("a;\"=1"), InlineData("a; ;=1"), InlineData(";;;\t\"'=1")]
    public void EX_01_what_a_spreadsheet_would_take_for_a_formula_is_made_inert(string evil)
    {
        var inert = Inert.Of(evil);
        Assert.Equal(evil.Replace("'", "", StringComparison.Ordinal), inert.Replace("'", "", StringComparison.Ordinal));
        Assert.True(inert.Length > evil.Length);
        Assert.DoesNotContain(Cells(inert), StartsFormula);
    }

    [Theory]
    [InlineData("Plain words"), InlineData("2012-03-08"), InlineData("10:00"), InlineData("a - b = c + d @ e"), InlineData("Chair; deputy"), InlineData("")]
    public void EX_01_plain_words_stay_as_they_are(string words) => Assert.Equal(words, Inert.Of(words));

    [Fact]
    public void EX_01_numbers_stay_numbers()
    {
        var gathered = new StringBuilder();
        Table.Write(gathered, [[-5, 0.5, true, "-5", null, "x"]]);
        Assert.Equal("-5,0.5,true,\"'-5\",,\"x\"\r\n", gathered.ToString());
    }

    [Theory, EachDatabase]
    public async Task EX_01_hostile_words_anywhere_in_a_table_are_inert(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        await using var site = await SiteUnderTest.StartAsync(under);
        var place = await site.PlaceAsync("here");
        await place.LinesAsync("board", """{"id":"b","name":"=1+1","kind":"forum","state":"active","summary":"a;=1","formerNames":["x","-y","＝z"],"purpose":"one\n\n- two\n- three","contact":"\"=1"}""");
        await place.LinesAsync("seat", """{"id":"s","board":"b","label":"@SUM","count":3,"holders":[{"office":"+cmd","standing":"deputy"},{"office":"=x"}]}""");
        foreach (var table in (string[])["boards", "seats"])
            foreach (var row in Rows(await site.TextAsync($"/here/{table}.csv")).Skip(1))
                foreach (var cell in row) Assert.DoesNotContain(Cells(cell), StartsFormula);
        Assert.Contains(",3,", await site.TextAsync("/here/seats.csv"), StringComparison.Ordinal);
    }

    /// <summary>What a spreadsheet with other separators could make cells of.</summary>
    private static IEnumerable<string> Cells(string text) => text.Split([';', '\t', '\r', '\n']).Append(text);

    private static bool StartsFormula(string cell)
    {
        var bare = cell.TrimStart(' ', '"', '\u00A0', '\u200B', '\uFEFF', ',');
        return bare.Length > 0 && Dangerous.Contains(bare[0], StringComparison.Ordinal);
    }

    /// <summary>A reader of RFC 4180 of the test's own.</summary>
    internal static List<List<string>> Rows(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        text = text.TrimStart('\uFEFF');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') quoted = !quoted;
            else if (!quoted && c is ',' or '\n' && !quoted)
            {
                row.Add(cell.ToString().TrimEnd(c == '\n' ? '\r' : '\0'));
                cell.Clear();
                if (c == ',') continue;
                rows.Add(row);
                row = [];
            }
            else cell.Append(c);
        }
        Assert.False(quoted);
        Assert.Equal("", cell.ToString());
        return rows;
    }
}
