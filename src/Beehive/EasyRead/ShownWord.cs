using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A word with its easy meaning as readers see it: a board's own, the place's own, or of the shared glossary.</summary>
public sealed record ShownWord(string Word, IReadOnlyList<string> Forms, IReadOnlyList<string> Meaning, IReadOnlyList<string> AlsoCalled, string? Picture)
{
    public string? AgreedBy { get; init; }
    public PartialDate? AgreedOn { get; init; }

    /// <summary>The board that uses it so.</summary>
    public long? BoardId { get; init; }
    public string? Board { get; init; }

    /// <summary>Of the place’s own glossary, by which it is changed; null for the shared one.</summary>
    public string? Key { get; init; }

    /// <summary>Where it stands on the page of words: the last part of its address.</summary>
    public required string Anchor { get; init; }

    public bool IsShared => Key is null;

    /// <summary>Two entries with the same one speak of the same word.</summary>
    public string Identity => IdentityOf(Word, Key);

    /// <summary>Under which letter it stands.</summary>
    public string Letter => char.ToUpperInvariant(Word.First(char.IsLetter)).ToString();

    /// <summary>As the beginning of a line: "Agenda".</summary>
    public string Heading => char.ToUpperInvariant(Word[0]) + Word[1..];

    public static ShownWord Of(StarterWord x) => new(x.Word, x.Forms, x.Meaning, x.AlsoCalled, x.Picture) { Anchor = IdentityOf(x.Word, null) };

    public static ShownWord Of(GlossaryWord x, (string Name, string Slug)? board)
    {
        var identity = IdentityOf(x.Word, x.Key);
        return new(x.Word, x.Forms, x.Meaning, x.AlsoCalled, x.Picture)
        {
            AgreedBy = x.AgreedBy, AgreedOn = x.AgreedOn, BoardId = x.BoardId, Board = board?.Name, Key = x.Key, Anchor = board is { } its ? $"{its.Slug}-{identity}" : identity,
        };
    }

    /// <summary>Words in letters that no address has keep the id that they were given.</summary>
    public static string IdentityOf(string word, string? key) => Slug.From(word) is { Length: > 0 } slug ? slug : key ?? "word";
}
