using System.Globalization;

namespace Beehive.Platform;

/// <summary>Something told in plain words that is no refusal. A template with arguments, so that it can be translated.</summary>
public sealed record Sentence(string Template, params object[] Arguments)
{
    /// <summary>One or many: "1 clear day", "3 clear days". Both templates get the number first.</summary>
    public static Sentence Count(int number, string one, string many, params object[] rest) => new(number == 1 ? one : many, [number, .. rest]);

    public override string ToString() => Arguments.Length == 0 ? Template : string.Format(CultureInfo.InvariantCulture, Template, Arguments);
}
