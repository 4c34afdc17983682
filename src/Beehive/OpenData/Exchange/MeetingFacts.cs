using Beehive.Meetings;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Bulk;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData.Exchange;

/// <summary>Boards and dates of meetings: their agenda items are found by them.</summary>
public sealed class MeetingFacts(BulkCommands commands)
{
    private readonly Recent<long, (long[] Boards, PartialDate? Date)> facts = new(20_000);
    private readonly Recent<long, long> meetings = new(50_000);
    private readonly List<long> changed = [];

    public void Took(Meeting meeting) => facts[meeting.Id] = ([.. meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId)], meeting.Date);

    /// <summary>Its items must be told again to the search.</summary>
    public void Changed(Meeting earlier, Meeting meeting)
    {
        var boards = earlier.Boards.OrderBy(x => x.Order).Select(x => x.BoardId);
        if (earlier.Date != meeting.Date || !boards.SequenceEqual(meeting.Boards.OrderBy(x => x.Order).Select(x => x.BoardId))) changed.Add(meeting.Id);
    }

    public void Complete(AgendaItem item)
    {
        var (boards, date) = Of(item.MeetingId);
        item.At(boards, date);
        meetings[item.Id] = item.MeetingId;
    }

    public void Complete(Contribution contribution)
    {
        if (MeetingOf(contribution.ItemId) is { } meeting) contribution.At(meeting, Of(meeting).Boards);
    }

    public void Complete(Correction correction) => correction.Within(Of(correction.MeetingId).Boards, correction.ItemId is { } item ? MeetingOf(item) : null);

    /// <summary>Items of changed meetings, whether or not they are in the import themselves.</summary>
    public async Task TellItemsAsync(Store store, BulkRegister register, CancellationToken cancel)
    {
        foreach (var meeting in changed)
        {
            commands.Flush();
            foreach (var item in await store.AgendaItems.AsNoTracking().Where(x => x.MeetingId == meeting).ToListAsync(cancel))
            {
                Complete(item);
                register.Update(item, item.Entry, item.Address);
            }
        }
    }

    private (long[] Boards, PartialDate? Date) Of(long meeting)
    {
        if (!facts.TryGet(meeting, out var told)) facts[meeting] = told = Ask(meeting);
        return told;
    }

    /// <summary>Null for an item whose line is faulty: nothing will be kept then.</summary>
    private long? MeetingOf(long item)
    {
        if (meetings.TryGet(item, out var known)) return known;
        var ask = commands.Statement("""SELECT "MeetingId" FROM "AgendaItems" WHERE "Id" = @id""", x => x.With("@id", 0L));
        ask.Parameters[0].Value = item;
        commands.Flush();
        if (ask.ExecuteScalar() is not long meeting) return null;
        meetings[item] = meeting;
        return meeting;
    }

    private (long[] Boards, PartialDate? Date) Ask(long meeting)
    {
        var date = commands.Statement("""SELECT "Date" FROM "Meetings" WHERE "Id" = @id""", x => x.With("@id", 0L));
        var boards = commands.Statement("""SELECT "BoardId" FROM "MeetingBoards" WHERE "MeetingId" = @id ORDER BY "Order" """, x => x.With("@id", 0L));
        date.Parameters[0].Value = boards.Parameters[0].Value = meeting;
        commands.Flush();
        var on = date.ExecuteScalar() as string;
        var found = new List<long>();
        using var reader = boards.ExecuteReader();
        while (reader.Read()) found.Add(reader.GetInt64(0));
        return ([.. found], on is null ? null : PartialDate.Parse(on));
    }
}
