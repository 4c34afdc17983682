using System.Text.Json;
using Beehive.Platform;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>What machines found in the last whole test run, as ./do test wrote it down. It comes with the program; nobody types it.</summary>
public sealed record Tested(DateOnly Day, string Commit, IReadOnlyList<TestedArea> Areas)
{
    /// <summary>The regulations ask for a look at least once a year; a month before, whoever looks after the installation is told.</summary>
    private const int Months = 12;

    public static Tested Last { get; } = Read();

    public DateOnly DueAgain => Day.AddMonths(Months);

    public DateOnly ToldFrom => Day.AddMonths(Months - 1);

    private static Tested Read()
    {
        using var file = typeof(Tested).Assembly.GetManifestResourceStream("tested.json")!;
        return JsonSerializer.Deserialize<Tested>(file, JsonSerializerOptions.Web)!;
    }
}

/// <summary>One thing that was tested, with how many checks held.</summary>
public sealed record TestedArea(string Area, int Checks)
{
    /// <summary>What was done, in words.</summary>
    public Sentence Words => Area switch
    {
        "axe" => new("The rules of axe, none switched off, on every kind of page, wide, narrow, dark, and after forms come back"),
        "html" => new("The HTML of every kind of page is valid"),
        "keyboard" => new("Everything is reached with the keyboard, and it is seen where one is"),
        "narrow" => new("Nothing is lost at 320 pixels, with words twice as large or wide apart, without movement, and on paper"),
        "contrast" => new("The contrast of all colours, in light and dark"),
        "journeys" => new("Whole journeys of people, in several ways, one of them without script"),
        "easy-read" => new("Easy Read: how it looks, and the checker of its words"),
        "listening" => new("Listening to a page"),
        _ => new("{0}", Area),
    };
}
