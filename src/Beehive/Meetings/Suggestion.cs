using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>Something that somebody would like a board to talk about. Until it is answered only the board's secretary and co-chairs see it.</summary>
public sealed class Suggestion : Noun
{
    public const int LongestTitle = 200;
    public const int LongestWhy = 10_000;

    private Suggestion()
    {
    }

    public long BoardId { get; private set; }
    public string Title { get; private set; } = "";
    public string? Why { get; private set; }

    /// <summary>The action, or another thing, that it is about.</summary>
    public long? AboutId { get; private set; }
    public DateTimeOffset SentAt { get; private set; }
    public SuggestionState State { get; private set; }

    /// <summary>Why it was not accepted, in words for whoever suggested it.</summary>
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The item that it became.</summary>
    public long? ItemId { get; private set; }

    protected override long LeadingBoard => BoardId;

    /// <summary>It has no page of its own: it stands in the board's list of suggestions.</summary>
    public override Entry? Entry => null;

    public static Refusal? Send(long board, string title, string? why, long? about, Act act, out Suggestion? suggestion)
    {
        suggestion = null;
        if ((CheckTitle(title) ?? CheckWhy(why)) is { } refusal) return refusal;
        suggestion = new Suggestion
        {
            Key = "suggestion-" + Guid.NewGuid().ToString("N"), Visibility = Visibility.Draft, BoardId = board, Title = title.Trim(), Why = why, AboutId = about, SentAt = act.At,
        };
        suggestion.Record(new ItemSuggested(act, suggestion));
        return null;
    }

    public static Refusal? CheckTitle(string title) => string.IsNullOrWhiteSpace(title) ? new("Say in a few words what the board should talk about.")
        : title.Length > LongestTitle ? new("This is longer than {0} characters. Say it in a few words, and write the rest below.", LongestTitle) : null;

    public static Refusal? CheckWhy(string? why) => why?.Length > LongestWhy ? new("This is longer than {0} characters. Make it shorter.", LongestWhy) : null;

    public Refusal? Accept(AgendaItem item, Act act)
    {
        if (IsAnswered() is { } refusal) return refusal;
        (State, ItemId, AnsweredAt) = (SuggestionState.Accepted, item.Id, act.At);
        Record(new SuggestionAccepted(act, this));
        return null;
    }

    /// <summary>Whoever suggested it gets the reason.</summary>
    public Refusal? Refuse(string? reason, Act act)
    {
        if (IsAnswered() is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return new("Say why, in words for the person who suggested it.");
        if (CheckWhy(reason) is { } tooLong) return tooLong;
        (State, Answer, AnsweredAt) = (SuggestionState.NotAccepted, reason.Trim(), act.At);
        Record(new SuggestionNotAccepted(act, this));
        return null;
    }

    private Refusal? IsAnswered() => State == SuggestionState.Waiting ? null : new("This suggestion is answered already.");
}

public enum SuggestionState
{
    Waiting,
    Accepted,
    NotAccepted,
}

public sealed record ItemSuggested(Act Act, Suggestion Suggestion) : Fact(Act, Suggestion);

public sealed record SuggestionAccepted(Act Act, Suggestion Suggestion) : Fact(Act, Suggestion);

public sealed record SuggestionNotAccepted(Act Act, Suggestion Suggestion) : Fact(Act, Suggestion);
