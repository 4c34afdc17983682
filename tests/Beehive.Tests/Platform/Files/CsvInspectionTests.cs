using System.Text;
using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class CsvInspectionTests
{
    [Theory]
    [InlineData("a,b\r\n1,=HYPERLINK(\"http://x\")", "line 2")]
    [InlineData("+cmd|' /C calc'!A0", "line 1")]
    [InlineData("a;b\r\n1;2\r\n1;@SUM(A1)", "line 3")]
    [InlineData("a,b\r\n1,\t=1", "line 2")]
    [InlineData("a,b\r\n1,\"-2+3\"", "line 2")]
    [InlineData("a,b\r\n\"one\r\n,two\",＝1+1", "line 3")]
    [InlineData("Telephone,+44 1375 0000", "line 1")]
    public async Task A_cell_that_a_spreadsheet_would_run_is_told_with_its_line(string table, string line)
    {
        var found = await InspectedFile.LookAsync(Encoding.UTF8.GetBytes(table), UploadKind.Csv);
        Assert.Contains(line, found.Findings.Single(x => x.Code == "formula").ToString(), StringComparison.Ordinal);
        Assert.True(found.NeedsDecision);
    }

    [Theory]
    [InlineData("a,b\r\n-5,+3.5")]
    [InlineData("a,b\r\n\"one, -two\",x=1")]
    [InlineData("Was heißt das?,£3 – or more")]
    public async Task Numbers_and_words_need_no_decision(string table) => Assert.False((await InspectedFile.LookAsync(Encoding.UTF8.GetBytes(table), UploadKind.Csv)).NeedsDecision);

    [Fact]
    public async Task How_the_letters_are_written_is_told_when_programs_would_show_them_wrongly()
    {
        Assert.Contains("Windows-1252", (await InspectedFile.LookAsync(Encoding.Latin1.GetBytes("Cost,£3"), UploadKind.Csv)).Findings.Single().ToString(), StringComparison.Ordinal);
        Assert.Contains("UTF-16", (await InspectedFile.LookAsync([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Cost,£3")], UploadKind.Csv)).Findings.Single().ToString(), StringComparison.Ordinal);
    }
}
