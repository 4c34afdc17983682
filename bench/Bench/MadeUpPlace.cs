using System.Globalization;

namespace Beehive.Bench;

/// <summary>
/// A made-up place of a given size in the exchange format: boards that have met once a month for ten years, thirty items on each agenda,
/// three decisions and three actions a meeting.
/// </summary>
public sealed class MadeUpPlace(string name, int items, int papers = 0, int issues = 0)
{
    private const int MeetingsOfABoard = 120;
    private static readonly string[] Needs = ["tell", "talk", "decide", "choose"];
    private readonly Text text = new();

    public string Name => name;

    public int Items => items;

    public int Issues => issues;

    public int Meetings => items / Sizes.OnAgenda;

    /// <summary>Where a meeting stands.</summary>
    public string Address(int meeting) => $"/{name}/boards/{Board(meeting)}/meetings/{Day(meeting)}";

    public string Write(string under)
    {
        var folder = Directory.CreateDirectory(Path.Combine(under, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "place.json"),
            $$"""{"format":"beehive-exchange/1","includes":"public","id":"{{name}}","name":"Made-up {{name}}","siteName":"Made-up boards","zone":"Europe/London"}""" + "\n");
        Lines(folder, "boards", (Meetings + MeetingsOfABoard - 1) / MeetingsOfABoard, i =>
            $$"""{"id":"board-{{i}}","name":"Board number {{i}}","kind":"partnership-board","state":"active","summary":"{{text.Sentence(12)}}","order":{{i}}}""");
        Lines(folder, "papers", papers, i =>
            $$"""{"id":"paper-{{i}}","title":"{{text.Sentence(6)}}","kind":"report","versions":[{"number":1,"text":"{{text.Sentence(60, Often(i))}}"}]}""");
        Lines(folder, "meetings", Meetings, i =>
            $$"""{"id":"m-{{i}}","title":"Meeting of board number {{i / MeetingsOfABoard}}","boards":["{{Board(i)}}"],"date":"{{Day(i)}}","start":"10:00","end":"12:30","state":"happened","place":"Town hall, committee room 2","summary":"{{text.Sentence(12)}}","minutes":"draft"}""");
        Lines(folder, "agenda-items", items, Item);
        Lines(folder, "decisions", items / 10, i =>
            $$"""{"id":"d-{{i}}","title":"{{text.Sentence(8)}}","outcome":"agreed","meeting":"m-{{i / 3}}","item":"i-{{i * 10}}","date":"{{Day(i / 3)}}"}""");
        Lines(folder, "action-points", items / 10, i =>
            $$"""{"id":"a-{{i}}","what":"{{text.Sentence(8)}}","owner":"Office {{i % 9}}","board":"{{Board(i / 3)}}","meeting":"m-{{i / 3}}","arisingFrom":"agenda-item:i-{{(i * 10) + 5}}","state":"to-do"}""");
        Lines(folder, "issues", issues, Issue);
        return folder;
    }

    /// <summary>The first has a long history; nine of ten are closed.</summary>
    private string Issue(int i)
    {
        var words = text.Sentence(25, i % Math.Max(1, issues / 20) == 2 ? Text.Rare : Often(i));
        var raised = new DateOnly(2016, 1, 4).AddDays(i % 3000).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var history = string.Join(',', Enumerable.Range(0, i == 0 ? 200 : 2).Select(x => $$"""{"deed":"{{(x == 0 ? "raised" : "extended")}}","on":"{{raised}}","who":"Office {{i % 9}}","text":"{{text.Sentence(8)}}"}"""));
        var now = i % 10 == 0
            ? $$""" "state":"with-board","board":"{{Board(i % Meetings)}}","holder":"Office {{i % 9}}","holderPhone":"01632 960 123","nextStep":"The board answers","next":"2031-03-0{{1 + (i % 9)}}" """
            : """ "state":"closed","endedAs":"done","reason":"It was agreed.","changed":"It is different now.","ended":"2025-02-03" """;
        return $$"""{"id":"issue-{{i + 1}}","number":{{i + 1}},"title":"{{text.Sentence(6)}}","words":"{{words}}","kind":"request","raised":"{{raised}}",{{now.Trim()}},"history":[{{history}}]}""";
    }

    private static string Board(int meeting) => $"board-{meeting / MeetingsOfABoard}";

    private static string Day(int meeting) => new DateOnly(2010, 1, 12).AddMonths(meeting % MeetingsOfABoard).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Item(int i)
    {
        var number = (i % Sizes.OnAgenda) + 1;
        return $$"""{"id":"i-{{i}}","meeting":"m-{{i / Sizes.OnAgenda}}","number":"{{number}}","order":{{number - 1}},"title":"{{text.Sentence(6)}}","owner":"Office {{i % 9}}","needed":"{{Needs[text.Any(4)]}}","minutes":10,"text":"{{text.Sentence(25, With(i))}}","said":"{{text.Sentence(30)}}","state":"dealt-with"}""";
    }

    /// <summary>The planted words, one at most in a text.</summary>
    private string? With(int item)
    {
        var every = items / 20;
        return item % every == 2 && item / every < 20 ? Text.Rare : Often(item);
    }

    private static string? Often(int i) => i % 3 == 0 ? Text.Common : i % 50 == 1 ? Text.Middling : null;

    private static void Lines(string folder, string file, int count, Func<int, string> line)
    {
        if (count == 0) return;
        using var writer = new StreamWriter(Path.Combine(folder, file + ".jsonl")) { NewLine = "\n" };
        for (var i = 0; i < count; i++) writer.WriteLine(line(i));
    }
}
