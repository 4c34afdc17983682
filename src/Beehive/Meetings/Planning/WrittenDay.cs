using System.Globalization;
using Beehive.Boards;
using Beehive.Platform.Storage;

namespace Beehive.Meetings.Planning;

/// <summary>A step of a day in an address: a board by its slug, or a break when there is none.</summary>
public sealed record WrittenStep(string Board, int Minutes, bool IsBeside = false);

/// <summary>A group in an address, with the board that it reports to.</summary>
public sealed record WrittenGroup(string Group, string ReportsTo, int Before, Gap Gap, TimeOnly Start, TimeOnly End);

/// <summary>Who meets on each date of a rhythm, and which groups meet before, as it stands in the address of the page that shows the dates.</summary>
public sealed record WrittenDay(IReadOnlyList<WrittenStep> Steps, IReadOnlyList<WrittenGroup> Groups)
{
    public const int MostGroups = 4;
    private const string Hour = "HHmm";
    private const string Beside = "beside";

    /// <summary>One board alone.</summary>
    public static WrittenDay Alone(string board, int minutes) => new([new(board, minutes)], []);

    public bool IsAlone => Steps.Count == 1 && Groups.Count == 0;

    /// <summary>carers_90._30.transport_60: 90 minutes, a break of 30, another board for 60. parents_carers_2_weeks_1000_1200: a group, two weeks before the board.</summary>
    public override string ToString() => string.Join('.', Steps.Select(x => $"{x.Board}_{Text(x.Minutes)}{(x.IsBeside ? "_" + Beside : "")}")
        .Concat(Groups.Select(x => string.Join('_', x.Group, x.ReportsTo, Text(x.Before), Conversions.Kebab(x.Gap), x.Start.ToString(Hour, CultureInfo.InvariantCulture), x.End.ToString(Hour, CultureInfo.InvariantCulture)))));

    /// <summary>Null when it cannot be read.</summary>
    public static WrittenDay? Read(string? text)
    {
        if (text is not { Length: > 0 and < 1500 }) return null;
        var (steps, groups) = (new List<WrittenStep>(), new List<WrittenGroup>());
        foreach (var part in text.Split('.'))
        {
            if (StepOf(part.Split('_')) is { } step && groups.Count == 0) steps.Add(step);
            else if (GroupOf(part.Split('_')) is { } group) groups.Add(group);
            else return null;
        }
        return steps.Count is 0 or > WholeDay.MostSteps || groups.Count > MostGroups ? null : new(steps, groups);
    }

    /// <summary>With the boards that whoever plans may plan for; null when one is not among them.</summary>
    public MeetingPlan? For(WrittenRhythm written, IReadOnlyDictionary<string, Board> boards)
    {
        if (Steps.Any(x => x.Board.Length > 0 && !boards.ContainsKey(x.Board)) || Groups.Any(x => !boards.ContainsKey(x.Group) || !boards.ContainsKey(x.ReportsTo))) return null;
        return new(written.Rhythm, written.From, written.Until, written.Start,
            [.. Steps.Select(x => x.Board.Length == 0 ? new Step("Break", x.Minutes, null, x.IsBeside) : new Step(boards[x.Board].Name, x.Minutes, boards[x.Board].Id, x.IsBeside))],
            [.. Groups.Select(x => new GroupBefore(boards[x.Group].Name, boards[x.Group].Id, boards[x.ReportsTo].Id, x.Before, x.Gap, x.Start, x.End))]);
    }

    private static WrittenStep? StepOf(string[] parts) => parts switch
    {
        [var board, var minutes] when Number(minutes) is { } number => new(board, number),
        [var board, var minutes, Beside] when Number(minutes) is { } number => new(board, number, true),
        _ => null,
    };

    private static WrittenGroup? GroupOf(string[] parts) =>
        parts is [var group, var to, var before, var gap, var start, var end] && Number(before) is { } number && GapOf(gap) is { } counted && HourOf(start) is { } starts && HourOf(end) is { } ends
            ? new(group, to, number, counted, starts, ends) : null;

    public static Gap? GapOf(string word) => Enum.GetValues<Gap>().Cast<Gap?>().FirstOrDefault(x => Conversions.Kebab(x!.Value) == word);

    private static TimeOnly? HourOf(string text) => TimeOnly.TryParseExact(text, Hour, CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
