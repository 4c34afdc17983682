namespace Beehive.EasyRead.Checking;

/// <summary>What a piece of a sentence is.</summary>
internal enum TokenKind : byte
{
    Word,

    /// <summary>e.g, i.e, U.K</summary>
    Dotted,

    /// <summary>RM17, 10k: letters and figures together.</summary>
    Code,
    Number,
    Decimal,
    Ordinal,
    Fraction,
    Percent,
    Money,

    /// <summary>8/3/12, 2012-03-08</summary>
    NumericDate,

    /// <summary>2012/13</summary>
    Years,

    /// <summary>14:00</summary>
    Clock,

    /// <summary>10am</summary>
    Hour,

    /// <summary>Thursday 8 March 2012, however it is written: one thing to read.</summary>
    Date,

    /// <summary>10 in the morning, half past 2.</summary>
    Time,
    Phone,

    /// <summary>An email address or one of a page.</summary>
    Address,

    /// <summary>Any sign.</summary>
    Mark,
}

[Flags]
internal enum TokenMarks : ushort
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    Hyphen = 4,
    Apostrophe = 8,

    /// <summary>A space stands before it, or nothing.</summary>
    Apart = 16,

    // What a date or a time is made of.
    Weekday = 32,
    Day = 64,
    Year = 128,
    Ordinal = 256,
    Short = 512,
    MonthFirst = 1024,

    /// <summary>Says whether it is morning or afternoon.</summary>
    PartOfDay = 2048,
    Clock = 4096,
    Letters = 8192,
}

/// <summary>A piece of a sentence.</summary>
/// <param name="Word">Null when no list knows it.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, TokenMarks Marks = TokenMarks.None, Word? Word = null)
{
    public int End => Start + Length;

    public bool IsMark => Kind == TokenKind.Mark;

    public bool Has(TokenMarks mark) => (Marks & mark) != TokenMarks.None;

    public bool Is(WordKind kind) => Word is not null && (Word.Kind & kind) != WordKind.None;
}
