using System.Globalization;
using Beehive.Platform.Files;

namespace Beehive.Platform.Words;

/// <summary>Counts what of a text was left out while it was turned into Markdown, so that a person is told and nothing goes silently.</summary>
internal sealed class LeftOut
{
    private readonly Dictionary<string, (Finding Finding, int Count)> found = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => [.. found.Values.Select(x => x.Finding with { Arguments = [x.Count.ToString(CultureInfo.InvariantCulture)] })];

    public void Hidden() => Add("hidden-text", Weight.ToDecide, "Hidden text was left out. Pieces: {0}.", "Nothing to do, unless readers should have it: then show it in Word and paste it again.");

    public void Deleted() => Add("tracked", Weight.ToDecide, "Text that tracked changes had deleted was left out. Pieces: {0}.", "Look that the text is as you want it.");

    public void Comment() => Add("comments", Weight.ToDecide, "Comments were left out. Pieces: {0}.", "Nothing to do.");

    public void Picture() => Add("pictures", Weight.ToDecide, "Pictures were left out: {0}.", "Say in words what they show, or send each as a file.");

    public void Box() => Add("boxes", Weight.ToDecide, "Text boxes stand after the paragraph that they were beside: {0}.", "Look that the order makes sense.");

    private void Add(string code, Weight weight, string what, string toDo) =>
        found[code] = found.TryGetValue(code, out var known) ? (known.Finding, known.Count + 1) : (new(code, weight, what, [], null, toDo), 1);
}
