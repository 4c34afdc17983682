namespace Beehive.EasyRead.Checking;

/// <summary>What the rules must know of a word.</summary>
[Flags]
internal enum WordKind
{
    None = 0,
    Easy = 1,
    Be = 1 << 1,
    Get = 1 << 2,
    Modal = 1 << 3,
    Do = 1 << 4,
    Have = 1 << 5,
    Not = 1 << 6,
    Pronoun = 1 << 7,
    Article = 1 << 8,
    Preposition = 1 << 9,
    Conjunction = 1 << 10,
    Adverb = 1 << 11,
    Other = 1 << 12,

    /// <summary>As one says what to do: ask.</summary>
    Verb = 1 << 13,

    /// <summary>Asks.</summary>
    Present = 1 << 14,

    /// <summary>Went, asked.</summary>
    Past = 1 << 15,

    /// <summary>Gone, asked.</summary>
    Participle = 1 << 16,

    /// <summary>What follows may be a sentence that belongs to it: think, hope.</summary>
    Tells = 1 << 17,
    Adjective = 1 << 18,

    /// <summary>Looks like a participle and tells how somebody is: worried.</summary>
    Feeling = 1 << 19,

    /// <summary>Tells how a thing is as often as what was done to it: broken.</summary>
    State = 1 << 20,

    /// <summary>"Get married" is nothing that others do.</summary>
    Getting = 1 << 21,

    /// <summary>Says no by how it begins: unhappy.</summary>
    Prefixed = 1 << 22,

    /// <summary>Says no by what it means: fail.</summary>
    Denying = 1 << 23,
    Name = 1 << 24,
    Month = 1 << 25,
    ShortMonth = 1 << 26,
    Weekday = 1 << 27,
    ShortWeekday = 1 << 28,

    /// <summary>A thing as often as something that one does: help, visit.</summary>
    Both = 1 << 29,

    /// <summary>Small words that carry no thing of their own.</summary>
    Function = Be | Get | Modal | Do | Have | Not | Pronoun | Article | Preposition | Conjunction | Adverb | Other,
    Auxiliary = Be | Modal | Do | Have,
    Calendar = Month | ShortMonth | Weekday | ShortWeekday,
}

/// <summary>A word of the lists, or a form of one.</summary>
internal sealed class Word(string text)
{
    public string Text => text;

    public WordKind Kind { get; set; }

    /// <summary>What could be said instead.</summary>
    public string? Easier { get; set; }

    /// <summary>"Twelve" is 12.</summary>
    public int? Number { get; set; }

    /// <summary>Counted once.</summary>
    public int SyllableCount => field > 0 ? field : field = Syllables.Of(text);

    /// <summary>1 to 12 of a month, 0 (Sunday) to 6 of a weekday.</summary>
    public int Place { get; set; }
}
