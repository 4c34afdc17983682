namespace Beehive.Issues;

/// <summary>Who raised an issue or joined one, as far as they said: seen by those who write to them, and in no export.</summary>
public sealed class Raiser
{
    public long Id { get; private set; }
    public long IssueId { get; init; }
    public long PlaceId { get; init; }
    public long? AccountId { get; init; }
    public string? FirstName { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Post { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>The mark of the code with which they look it up.</summary>
    public string CodeMark { get; init; } = "";

    /// <summary>They joined one that somebody else had raised.</summary>
    public bool Joined { get; init; }

    /// <summary>The same person at the issue that theirs was joined to.</summary>
    public Raiser Joining(long other) => new() { IssueId = other, PlaceId = PlaceId, AccountId = AccountId, FirstName = FirstName, Email = Email, Phone = Phone, Post = Post, At = At, CodeMark = CodeMark, Joined = true };

    /// <summary>The same person at a part of what they told: the same code opens it.</summary>
    public Raiser AlsoOf(long part) => new() { IssueId = part, PlaceId = PlaceId, AccountId = AccountId, FirstName = FirstName, Email = Email, Phone = Phone, Post = Post, At = At, CodeMark = CodeMark, Joined = Joined };
}
