using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings;

/// <summary>Tells a board's secretary, once for each date, that an answer is late. Only between nine and five of the place's day; what was missed is caught up.</summary>
public sealed class LateAnswers(Database database, Outbox outbox, Origin origin, TimeProvider clock, ILogger<LateAnswers> log) : Loop(TimeSpan.FromMinutes(5), log)
{

    protected override Task OnceAsync(CancellationToken cancel) => RemindAsync(cancel);

    public async Task<int> RemindAsync(CancellationToken cancel)
    {
        var sent = 0;
        await using var reading = database.Read();
        foreach (var (place, local) in await Daytime.PlacesAsync(database, clock, cancel))
        {
            var today = DateOnly.FromDateTime(local.DateTime);
            foreach (var late in await LateAsync(reading.Look(place.Id, Viewer.Keeper), today, cancel)) sent += await SendAsync(place, late, today, cancel) ? 1 : 0;
        }
        return sent;
    }

    /// <summary>Each late asking with each secretary who was not told of this date yet.</summary>
    private static async Task<List<(long Asking, long Account)>> LateAsync(Store store, DateOnly today, CancellationToken cancel)
    {
        PartialDate? day = PartialDate.Of(today);
        var late = (await store.Askings.Where(x => x.State == AskingState.Waiting && x.Due < day).ToListAsync(cancel)).Where(x => x.IsOverdue(today)).ToList();
        if (late.Count == 0) return [];
        var boards = late.Select(x => (long?)x.BoardId).Distinct().ToList();
        var secretaries = (await store.Appointments.Where(x => x.Role == Role.Secretary && boards.Contains(x.BoardId)).ToListAsync(cancel)).Where(x => x.HoldsOn(today)).ToList();
        var pairs = late.SelectMany(x => secretaries.Where(s => s.BoardId == x.BoardId).Select(s => (Asking: x, s.AccountId))).Distinct().ToList();
        var keys = pairs.Select(x => OnceOf(x.Asking, x.AccountId)).ToList();
        var known = (await store.Letters.Where(x => keys.Contains(x.Once)).Select(x => x.Once).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        return [.. pairs.Where(x => !known.Contains(OnceOf(x.Asking, x.AccountId))).Select(x => (x.Asking.Id, x.AccountId))];
    }

    private async Task<bool> SendAsync(Place place, (long Asking, long Account) late, DateOnly today, CancellationToken cancel)
    {
        await using var writing = await database.WriteAsync(cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        await writing.HoldAsync(late.Asking, cancel);
        if (await writing.Store.Askings.FirstOrDefaultAsync(x => x.Id == late.Asking, cancel) is not { } asking || !asking.IsOverdue(today)) return false;
        var email = await writing.Store.Accounts.Where(x => x.Id == late.Account && x.ClosedAt == null).Select(x => x.Email).FirstOrDefaultAsync(cancel);
        if (email is null || await writing.Store.Boards.FirstOrDefaultAsync(x => x.Id == asking.BoardId, cancel) is not { } board) return false;
        var letter = new LetterText(origin, $"An answer is late: {asking.What}").Say($"{asking.Body} was to answer {board.Name} by {Said.Date(asking.Due)}. No answer is written down.")
            .Link("Write down the answer", AskingWork.At(asking, board) + "/answer").Link("Ask again", AskingWork.At(asking, board) + "/chase")
            .Why($"You are secretary of {board.Name}.");
        var isSent = await outbox.AddAsync(writing, letter.To(email, OnceOf(asking, late.Account), placeId: place.Id), cancel);
        await writing.CommitAsync(cancel);
        return isSent;
    }

    private static string OnceOf(Asking asking, long account) => string.Create(CultureInfo.InvariantCulture, $"asking-late:{asking.Id}:{asking.Due}:account-{account}");
}
