using System.Diagnostics;

namespace Beehive.Bench;

/// <summary>How many words a second the checker of Easy Read texts looks at. It works on one thread; what a start costs is taken off by a short text.</summary>
public sealed class EasyReading(Sizes sizes, Table table)
{
    private const int Brief = 2_000, Whole = 400_000;

    /// <summary>As such texts are shortly before they are good: most sentences keep the rules, some break one.</summary>
    private const string Part = """
        [calendar]
        The board will meet on Thursday 8 March 2012.
        It begins at 10 in the morning.
        You can bring a friend or a carer.

        [bus]
        Many people told us about late buses.
        The council will talk to the bus company.
        The new timetable was agreed by the board.

        [phone]
        Call us on 01375 652 652 with your questions.
        You can also write to office@example.org.
        We don't know the last day yet.

        ## What happens next

        [people]
        The board will choose what to do first.
        Twelve members from 6 groups can vote.
        A person from the council will tell you what we decide.


        """;

    public void Rate(Installed installed, string work)
    {
        var words = Part.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;
        var (brief, whole) = (Write(work, "short.txt", Brief / words), Write(work, "long.txt", Whole / words));
        var rates = Enumerable.Range(0, sizes.Rounds).Select(_ => (whole.Parts - brief.Parts) * (double)words / (Seconds(installed, whole.File) - Seconds(installed, brief.File))).Order().ToList();
        table.Add(new("easyread.checker", rates[rates.Count / 2], "words/s", null, null, new(Database: "-"), new(false, true, 200_000), "the 19 rules over an Easy Read text, on one core, by the command line without its start"));
    }

    private static (string File, int Parts) Write(string work, string name, int parts)
    {
        var file = Path.Combine(work, name);
        File.WriteAllText(file, "# Our board\n\n" + string.Concat(Enumerable.Repeat(Part, parts)));
        return (file, parts);
    }

    /// <summary>Ends with 1, because the text has errors.</summary>
    private static double Seconds(Installed installed, string file)
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [installed.Program, "easyread", file]) { RedirectStandardOutput = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode is 0 or 1 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException($"beehive easyread ended with {process.ExitCode}.");
    }
}
