namespace Beehive.Accounts;

/// <summary>Somebody moves to another email address: confirmed from the new one, told to the old one, which can take it back for a week.</summary>
public sealed class EmailChange
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(1);
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(7);

    public long Id { get; init; }
    public long AccountId { get; init; }
    public string From { get; init; } = "";
    public string To { get; init; } = "";

    /// <summary>Of the link that the new address gets.</summary>
    public string TokenMark { get; init; } = "";

    /// <summary>Of the link that the old address gets.</summary>
    public string UndoMark { get; set; } = "";
    public DateTimeOffset MadeAt { get; init; }
    public DateTimeOffset? ConfirmedAt { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }

    public bool CanBeConfirmed(DateTimeOffset now) => ConfirmedAt is null && UndoneAt is null && now < MadeAt + Life;

    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && ConfirmedAt is { } at && now < at + Undoable;
}
