using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class AgendaItem
{
    /// <summary>What was said about it becomes part of the record.</summary>
    public void SetDown(string? said, Act act)
    {
        if (said == Said) return;
        Said = string.IsNullOrWhiteSpace(said) ? null : said.Trim();
        Record(new MinutesSetDown(act, this));
    }

    /// <summary>The meeting is closed: what was talked about is dealt with, what nobody came to goes to a later meeting.</summary>
    public void CloseWith(bool isDealtWith, Act act)
    {
        if (State != ItemState.OnAgenda) return;
        State = isDealtWith ? ItemState.DealtWith : ItemState.PutOff;
        Reason = isDealtWith ? Reason : Reason ?? "The meeting did not come to it.";
        Record(new ItemClosed(act, this));
    }
}

public sealed record MinutesSetDown(Act Act, AgendaItem Item) : Fact(Act, Item);

public sealed record ItemClosed(Act Act, AgendaItem Item) : Fact(Act, Item);
