using System.Globalization;

namespace Beehive.Tests.Issues.YouSaid;

/// <summary>Lines of issues that were answered.</summary>
public static class Answered
{
    public static string Line(int number, string title, string end = "done", string ended = "2026-05-04", string? board = "carers", string more = "", string raised = "2026-04-01") =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"issue-{{number}}","number":{{number}},"title":"{{title}}","words":"Words of number {{number}}.","kind":"request","raised":"{{raised}}","state":"closed","endedAs":"{{end}}","reason":"The reason of {{number}}. And more of it.","changed":"It is better, number {{number}}. The rest is a story.","ended":"{{ended}}"{{(board is null ? "" : $",\"board\":\"{board}\"")}}{{more}}}""");

    public static string Open(int number, string title, string next, string? board = "carers") =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"issue-{{number}}","number":{{number}},"title":"{{title}}","words":"Words.","kind":"request","raised":"2026-06-01","state":"with-board","holder":"Team","holderPhone":"01632 960 123","nextStep":"The board answers","next":"{{next}}"{{(board is null ? "" : $",\"board\":\"{board}\"")}}}""");
}
