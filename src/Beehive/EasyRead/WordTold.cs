using Beehive.Platform;

namespace Beehive.EasyRead;

/// <summary>What somebody who keeps the glossary says of a word.</summary>
public sealed record WordTold(string Word, IReadOnlyList<string> Forms, IReadOnlyList<string> Meaning, IReadOnlyList<string> AlsoCalled, string? Picture, long? BoardId)
{
    public const int LongestWord = 60;
    public const int MostForms = 20;
    public const int MostSentences = 3;
    public const int LongestSentence = 200;
    public const int LongestGroup = 120;

    public Refusal? WordRefused => string.IsNullOrWhiteSpace(Word) ? new("Write the word, for example: agenda.") : CheckTerm(Word.Trim());

    public Refusal? FormsRefused => CheckTerms(Forms);

    public Refusal? AlsoCalledRefused => CheckTerms(AlsoCalled);

    public Refusal? MeaningRefused => Meaning.Count == 0 || Meaning.Any(string.IsNullOrWhiteSpace) ? new("Say what it means, in one to three short sentences.")
        : Meaning.Count > MostSentences ? new("These are more than {0} sentences. Keep what people must know.", MostSentences)
        : Meaning.Any(x => x.Length > LongestSentence) ? new("A sentence is longer than {0} letters. Make two of it.", LongestSentence) : null;

    public Refusal? PictureRefused => Picture is null || Slug.Check(Picture) is null ? null : new("Write the name of a picture as it stands in the list, for example: calendar.");

    public Refusal? Refused => WordRefused ?? FormsRefused ?? MeaningRefused ?? AlsoCalledRefused ?? PictureRefused;

    private static Refusal? CheckTerms(IReadOnlyList<string> terms) => terms.Count > MostForms ? new("These are more than {0} words. Keep those that people say most.", MostForms)
        : terms.Any(string.IsNullOrWhiteSpace) ? new("One of the words is empty. Write each in a line of its own.")
        : terms.Select(CheckTerm).FirstOrDefault(x => x is not null);

    private static Refusal? CheckTerm(string term) => term.Length > LongestWord ? new("\"{0}\" is long. Write one word, or a few.", term[..30] + "…")
        : term.Any(char.IsLetter) ? null : new("\"{0}\" has no letter. Write a word.", term);
}
