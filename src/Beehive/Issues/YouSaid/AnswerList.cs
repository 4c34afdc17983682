namespace Beehive.Issues.YouSaid;

/// <summary>Answers as pages, poster and booklet show them.</summary>
/// <param name="Answers">The newest first.</param>
public sealed record AnswerList(IReadOnlyList<AnswerInShort> Answers);
