using System.CommandLine;
using Beehive.EasyRead.Checking;
using Beehive.Platform.CommandLine;
using Beehive.Tests.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.EasyRead.Checking;

public sealed class EasyReadVerbTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("beehive-easy-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Each_finding_is_a_line_with_its_place_and_errors_are_told_by_the_exit()
    {
        var file = Write("a.txt", "# Our meeting\n\n[calendar]\nThe meeting is good.\nWe meet on 8/3/12.\n");
        var (exit, said, _) = await RunAsync("easyread", file);
        Assert.Equal(Door.NotDone, exit);
        Assert.Contains($"{file}:5: error rule 9 (date or time): \"8/3/12\". Write the date in words. Change it to: Thursday 8 March 2012", said, StringComparison.Ordinal);
        Assert.Contains("1 error, 0 warnings, 0 questions.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_errors_is_done()
    {
        var (exit, said, _) = await RunAsync("easyread", Write("a.txt", "# Our meeting\n\n[calendar]\nThe meeting is on Monday.\n"), "--kind", "agenda");
        Assert.Equal(Door.Done, exit);
        Assert.Contains(":1: question rule 16 (must say): Who can people ask?", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_people_know_may_be_given()
    {
        var file = Write("a.txt", "# News\n\n[bus]\nInclusivo met on Monday.\n");
        Assert.Equal(Door.NotDone, (await RunAsync("easyread", file)).Exit);
        Assert.Equal(Door.Done, (await RunAsync("easyread", file, "--name", "Inclusivo")).Exit);
    }

    [Theory, EachDatabase]
    public async Task A_place_brings_its_glossary_and_its_names(DatabaseKind kind)
    {
        await using var under = await databases.NewAsync(kind);
        var planting = new Planting(under);
        await planting.PlaceAsync("""{"format":"beehive-exchange/1","includes":"all","id":"thurrock","name":"Thurrock","siteName":"Boards"}""");
        await planting.LinesAsync("board", """{"id":"zorb","name":"Zorb board","kind":"partnership-board","state":"active"}""");
        var file = Write("a.txt", "# News\n\n[bus]\nThe Zorb board met on Monday.\nThe quorum is 4.\n");
        Assert.Equal(Door.NotDone, (await under.SayAsync("easyread", file)).Code);
        Assert.Contains("0 errors", (await under.SayAsync("easyread", file, "--place", "thurrock")).Done().Out, StringComparison.Ordinal);
        (await under.SayAsync("easyread", file, "--place", "atlantis")).Refused("There is no place \"atlantis\".");
    }

    [Fact]
    public async Task A_place_needs_a_data_folder()
    {
        var (exit, said, error) = await RunAsync("easyread", Write("a.txt", "A bus.\n"), "--place", "thurrock", "--data", folder.FullName);
        Assert.Equal((Door.NotDone, ""), (exit, said));
        Assert.Contains("There is no Beehive database", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_a_sentence()
    {
        var binary = Path.Combine(folder.FullName, "b.txt");
        await File.WriteAllBytesAsync(binary, [0xFF, 0xFE, 0xFF, 0xC0], TestContext.Current.CancellationToken);
        foreach (var (file, words) in ((string, string)[])[(Path.Combine(folder.FullName, "none.txt"), "There is no file"), (folder.FullName, "is a folder"), (binary, "no text in UTF-8")])
        {
            var (exit, _, error) = await RunAsync("easyread", file);
            Assert.Equal(Door.NotDone, exit);
            Assert.Contains(words, error, StringComparison.Ordinal);
        }
    }

    private string Write(string name, string text)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    private static async Task<(int Exit, string Said, string Error)> RunAsync(params string[] words)
    {
        using var said = new StringWriter();
        using var error = new StringWriter();
        var exit = await Door.EnterAsync(words, [new EasyReadVerb()], new InvocationConfiguration { Output = said, Error = error });
        return (exit, said.ToString(), error.ToString());
    }
}
