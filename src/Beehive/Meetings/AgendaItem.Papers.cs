using Beehive.Papers;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.Meetings;

public sealed partial class AgendaItem
{
    public const int MostPapers = 50;

    /// <summary>Puts the item's papers in this order; what is not named comes off. Told after the agenda is out, each new one needs the reason why it is late.</summary>
    /// <param name="wanted">The papers, by their numbers.</param>
    /// <param name="agendaIsOut">The agenda has been published.</param>
    /// <param name="lateReason">Why what is new comes only now.</param>
    public Refusal? ArrangePapers(IReadOnlyList<long> wanted, bool agendaIsOut, string? lateReason, Act act)
    {
        if (wanted.Count > MostPapers) return new("An item can have {0} papers at most.", MostPapers);
        var had = papers.ToDictionary(x => x.PaperId, x => x.LateReason);
        var isLate = agendaIsOut && wanted.Any(x => !had.ContainsKey(x));
        if (isLate && Fault(lateReason) is { } refusal) return refusal;
        var before = papers.OrderBy(x => x.Order).Select(x => x.PaperId).ToList();
        if (before.SequenceEqual(wanted)) return null;
        Place([.. wanted.Select(x => (x, had.TryGetValue(x, out var reason) ? reason : agendaIsOut ? lateReason!.Trim() : null))]);
        if (agendaIsOut && Visibility != Visibility.Draft) Told("Changed", act);
        Record(new ItemPapersArranged(act with { Why = isLate ? lateReason : act.Why }, this));
        return null;
    }

    /// <summary>A paper of the item goes out only now, after the agenda: the reason stands beside it.</summary>
    public Refusal? PaperIsLate(long paperId, string? reason, Act act)
    {
        if (Fault(reason) is { } refusal) return refusal;
        if (papers.Find(x => x.PaperId == paperId) is not { } paper) return new("The item does not have this paper.");
        paper.LateReason = reason!.Trim();
        Record(new PaperCameLate(act with { Why = reason }, this));
        return null;
    }

    private static Refusal? Fault(string? lateReason) => lateReason switch
    {
        null => new("The agenda is out already. Say in one sentence why this paper comes only now."),
        _ when string.IsNullOrWhiteSpace(lateReason) => new("The agenda is out already. Say in one sentence why this paper comes only now."),
        { Length: > Paper.LongestSentence } => new("The reason is longer than {0} letters. Say it in one sentence.", Paper.LongestSentence),
        _ => null,
    };

    /// <summary>Rows keep their numbers and change what they hold.</summary>
    private void Place(List<(long Paper, string? Late)> wanted)
    {
        var rows = papers.OrderBy(x => x.Order).ToList();
        foreach (var gone in rows.Skip(wanted.Count)) papers.Remove(gone);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (i < rows.Count) (rows[i].PaperId, rows[i].LateReason) = wanted[i];
            else papers.Add(new ItemPaper { Order = rows.Count == 0 ? i : rows[^1].Order + 1 + i - rows.Count, PaperId = wanted[i].Paper, LateReason = wanted[i].Late });
        }
    }

    private List<LatePaperLine>? Late(IRefs refs)
    {
        var late = papers.Where(x => x.LateReason is not null).OrderBy(x => x.Order).Select(x => (Keys: refs.KeysOrNull([x.PaperId]), Reason: x.LateReason!)).Where(x => x.Keys is [_])
            .Select(x => new LatePaperLine(x.Keys![0], x.Reason)).ToList();
        return late.Count == 0 ? null : late;
    }
}

public sealed record ItemPapersArranged(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record PaperCameLate(Act Act, AgendaItem Item) : Fact(Act, Item);
