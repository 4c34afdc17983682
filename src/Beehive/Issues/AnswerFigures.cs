using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>How one board answers, in numbers.</summary>
/// <param name="Board">Nothing: what no board had.</param>
/// <param name="Answered">In the time that is looked at.</param>
/// <param name="Open">Now.</param>
/// <param name="Late">Of the open ones, past their date.</param>
/// <param name="Median">Working days until the first answer; nothing where there are too few to say it of.</param>
/// <param name="Slowest">The same of the slowest.</param>
public sealed record BoardFigures(BoardToChoose? Board, int Answered, int Open, int Late, int? Median, int? Slowest);

/// <summary>
/// Counts of public issues and the times to the first answer. Each issue that is counted can be read by everybody already; times and the words of raisers are told only where
/// there are enough of them that none stands for one person.
/// </summary>
public sealed record AnswerFigures(IReadOnlyList<BoardFigures> Boards, BoardFigures Whole, IReadOnlyDictionary<Verdict, int> Words)
{
    /// <summary>Fewer than this are not summed up.</summary>
    public const int Fewest = 5;

    /// <summary>Named as its board, never as a person.</summary>
    public BoardFigures? SlowestBoard => Boards.Where(x => x.Board is not null && x.Slowest is not null).OrderByDescending(x => x.Slowest).FirstOrDefault();

    public static async Task<AnswerFigures> CountAsync(Store store, long? board, Period period, long? topic, HolidayArea area, DateOnly today, CancellationToken cancel)
    {
        var answered = store.AnsweredIssues(board, period, topic);
        var ended = await answered.Select(x => new
        {
            x.BoardId, x.Raised, x.Ended, x.Verdict,
            First = x.Steps.Where(s => (s.Deed == IssueDeed.Promised || s.Deed == IssueDeed.Answered) && s.On != null).OrderBy(s => s.Order).Select(s => s.On).FirstOrDefault(),
        }).ToListAsync(cancel);
        var names = (await store.Boards.Where(x => x.Visibility == Visibility.Public).Select(x => new BoardToChoose(x.Id, x.Slug, x.Name, x.Address)).ToListAsync(cancel)).ToDictionary(x => x.Id);
        var open = (await OpenAsync(store, board, topic, today, cancel)).ToLookup(x => Shown(x.Board));
        var days = new AnswerDays(area, ended.Select(x => new AnswerSpan(Shown(x.BoardId), x.Raised, x.First ?? x.Ended)));
        var counts = ended.GroupBy(x => Shown(x.BoardId)).ToDictionary(x => x.Key, x => x.Count());
        var boards = counts.Keys.Concat(open.Select(x => x.Key)).Distinct()
            .Select(x => new BoardFigures(names.GetValueOrDefault(x), counts.GetValueOrDefault(x), open[x].Sum(o => o.Open), open[x].Sum(o => o.Late), days.MedianOf(x), days.SlowestOf(x)))
            .OrderBy(x => x.Board is null).ThenBy(x => x.Board?.Name, StringComparer.Ordinal).ToList();
        var words = ended.Where(x => x.Verdict is not null).GroupBy(x => x.Verdict!.Value).ToDictionary(x => x.Key, x => x.Count());
        return new(boards, new(null, ended.Count, boards.Sum(x => x.Open), boards.Sum(x => x.Late), days.Median, days.Slowest), words.Values.Sum() < Fewest ? new Dictionary<Verdict, int>() : words);

        // A board that not everybody can see is not told apart from none.
        long Shown(long? id) => id is { } known && names.ContainsKey(known) ? known : 0;
    }

    private static async Task<List<(long? Board, int Open, int Late)>> OpenAsync(Store store, long? board, long? topic, DateOnly today, CancellationToken cancel)
    {
        PartialDate? day = PartialDate.Of(today);
        var open = store.Issues.Where(x => x.Visibility == Visibility.Public && x.State != IssueState.Closed && x.State != IssueState.NotKnown);
        if (board is { } id) open = open.Where(x => x.BoardId == id);
        if (topic is { } about) open = open.Where(x => x.TopicId == about);
        var rows = await open.GroupBy(x => x.BoardId).Select(x => new { x.Key, Open = x.Count(), Late = x.Count(i => i.Next < day) }).ToListAsync(cancel);
        return [.. rows.Select(x => (x.Key, x.Open, x.Late))];
    }
}
