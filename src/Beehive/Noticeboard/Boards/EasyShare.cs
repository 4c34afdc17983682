using Beehive.EasyRead;
using Beehive.Meetings;
using Beehive.Papers;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>How much of what a board put out in the last year has an Easy Read version, and how many days later that came.</summary>
public sealed record EasyShare(int All, int Easy, int? DaysLater)
{
    public IEnumerable<Sentence> Sentences
    {
        get
        {
            if (All == 0) yield break;
            yield return Sentence.Count(All, "In the last year {1} of {0} paper or meeting has an Easy Read version.", "In the last year {1} of {0} papers and meetings have an Easy Read version.", Easy);
            if (DaysLater is 0) yield return new("It came on the same day.");
            else if (DaysLater is { } days) yield return Sentence.Count(days, "On average it came {0} day later.", "On average it came {0} days later.");
        }
    }

    public static async Task<EasyShare> OfAsync(Store store, long board, DateOnly today, CancellationToken cancel)
    {
        PartialDate? from = PartialDate.Of(today.AddYears(-1)), until = PartialDate.Of(today);
        var dates = (await store.PaperBoards.Where(x => x.BoardId == board).Join(store.PaperVersions.Where(v => v.Number == 1 && v.Visibility != Visibility.Draft && v.Date >= from && v.Date <= until), x => x.PaperId, v => v.PaperId, (_, v) => new { v.PaperId, v.Date }).ToListAsync(cancel))
            .Select(x => (Thing: x.PaperId, x.Date)).ToList();
        dates.AddRange((await store.OfBoard(board).Where(x => x.Date >= from && x.Date <= until && x.State != MeetingState.Cancelled && x.State != MeetingState.Moved).Select(x => new { x.Id, x.Date, x.AgendaOutAt }).ToListAsync(cancel))
            .Select(x => (x.Id, x.AgendaOutAt is { } at ? PartialDate.Of(DateOnly.FromDateTime(at.UtcDateTime)) : x.Date)));
        var states = await store.TwinStatesAsync([.. dates.Select(x => x.Thing)], cancel);
        var late = dates.Where(x => states.GetValueOrDefault(x.Thing)?.First is not null).Select(x => Math.Max(0, states[x.Thing].First!.Value.First.DayNumber - x.Date!.Value.First.DayNumber)).ToList();
        return new(dates.Count, late.Count, late.Count == 0 ? null : (int)Math.Round(late.Average()));
    }
}
