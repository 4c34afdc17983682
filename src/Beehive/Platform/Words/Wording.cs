using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Beehive.Platform.Words;

/// <summary>
/// What Beehive says. The English sentence is the key; a place may have its own words for some of ours, and another language its own sentences.
/// </summary>
public sealed class Wording : IStringLocalizer
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The place's own words, set once a request.</summary>
    public IReadOnlyDictionary<string, string>? Own { get; set; }

    public string this[string sentence] => Said(sentence);

    public string this[string sentence, params object[] arguments] => string.Format(British, Said(sentence), arguments);

    LocalizedString IStringLocalizer.this[string name] => new(name, Said(name));

    LocalizedString IStringLocalizer.this[string name, params object[] arguments] => new(name, this[name, arguments]);

    public string Refused(Refusal refusal) => refusal.Arguments.Length == 0 ? Said(refusal.Template) : this[refusal.Template, refusal.Arguments];

    public string Said(Sentence sentence) => sentence.Arguments.Length == 0 ? Said(sentence.Template) : this[sentence.Template, sentence.Arguments];

    /// <summary>One or many: "1 action", "3 actions".</summary>
    public string Count(int number, string one, string many) => this[number == 1 ? one : many, number];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    private string Said(string sentence)
    {
        if (Own is not { Count: > 0 }) return sentence;
        foreach (var (ours, theirs) in Own) sentence = sentence.Replace(ours, theirs, StringComparison.Ordinal);
        return sentence;
    }
}
