using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>Advice on how an answer reads. It never keeps anybody from sending it.</summary>
public sealed record AnswerHint(string Field, Sentence Says);
