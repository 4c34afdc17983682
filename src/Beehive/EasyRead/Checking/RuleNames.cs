namespace Beehive.EasyRead.Checking;

/// <summary>A short name for each rule, for lists and headings.</summary>
public static class RuleNames
{
    private static readonly string[] Names =
    [
        "long sentence", "two ideas", "hard word", "abbreviation", "short form", "who does it", "says no twice", "number", "date or time", "phrase", "same word", "picture", "agreed picture", "signs and letters",
        "length", "must say", "hurtful words", "what it stands for", "counts",
    ];

    public static int Count => Names.Length;

    public static string Of(int rule) => Names[rule - 1];
}
