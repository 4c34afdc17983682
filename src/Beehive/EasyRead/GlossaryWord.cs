using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A word that boards use, and what it means in easy words: of a place, or of one board that says it in its own way.</summary>
public sealed partial class GlossaryWord : Noun
{
    private GlossaryWord()
    {
    }

    public string Word { get; private set; } = "";

    /// <summary>How else it is written in a sentence: "agendas".</summary>
    public IReadOnlyList<string> Forms { get; private set; } = [];

    /// <summary>One to three short sentences.</summary>
    public IReadOnlyList<string> Meaning { get; private set; } = [];

    /// <summary>Other words for the same thing.</summary>
    public IReadOnlyList<string> AlsoCalled { get; private set; } = [];

    /// <summary>The picture's name in the picture book; null while it needs one.</summary>
    public string? Picture { get; private set; }

    /// <summary>The group that agreed this meaning, never a person; null while nobody has.</summary>
    public string? AgreedBy { get; private set; }
    public PartialDate? AgreedOn { get; private set; }

    /// <summary>The board that uses it so; none when it is for the whole place.</summary>
    public long? BoardId { get; private set; }

    public bool IsShown => Visibility == Visibility.Public;

    /// <summary>Meanings stand on one page, and a search for the word itself is after the thing: so it has no entry of its own.</summary>
    public override Entry? Entry => null;

    protected override long LeadingBoard => BoardId ?? 0;

    public static Refusal? Add(WordTold told, string key, Act act, out GlossaryWord? word)
    {
        word = null;
        if (told.Refused is { } refusal) return refusal;
        word = new GlossaryWord { Key = key };
        word.Say(told);
        word.Record(new WordAdded(act, word));
        return null;
    }

    /// <summary>What a group agreed were the words that stood there. With other words it has to agree again.</summary>
    public Refusal? Change(WordTold told, Act act)
    {
        if (told.Refused is { } refusal) return refusal;
        if (!Meaning.SequenceEqual(told.Meaning, StringComparer.Ordinal)) (AgreedBy, AgreedOn) = (null, null);
        Say(told);
        Enclose();
        Record(new WordChanged(act, this));
        return null;
    }

    public Refusal? Agree(string? group, PartialDate? on, DateOnly today, Act act)
    {
        if (CheckAgreed(group, on) is { } refusal) return refusal;
        if (group is null) return new("Say which group agreed it.");
        if (on!.Value.First > today) return new("That day is still to come. Say when the group agreed it.");
        (AgreedBy, AgreedOn) = (group, on);
        Record(new WordAgreed(act, this));
        return null;
    }

    /// <summary>It is explained nowhere any more. Nothing is lost: it can be shown again.</summary>
    public Refusal? TakeOff(Act act)
    {
        if (!IsShown) return new("It is taken off already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in one sentence.");
        Visibility = Visibility.Draft;
        Record(new WordTakenOff(act, this));
        return null;
    }

    public Refusal? ShowAgain(Act act)
    {
        if (IsShown) return new("Everybody can see it already.");
        Visibility = Visibility.Public;
        Record(new WordShownAgain(act, this));
        return null;
    }

    public static Refusal? CheckAgreed(string? group, PartialDate? on) =>
        group is { Length: > WordTold.LongestGroup } ? new("That is longer than {0} letters. Write it shorter.", WordTold.LongestGroup)
        : group is not null && on is null ? new("Say when the group agreed it.")
        : group is null && on is not null ? new("Say which group agreed it.") : null;

    private void Say(WordTold told) =>
        (Word, Forms, Meaning, AlsoCalled, Picture, BoardId) = (told.Word.Trim(), told.Forms, told.Meaning, told.AlsoCalled, told.Picture, told.BoardId);
}
