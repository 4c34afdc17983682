namespace Beehive.Platform.Files.Inspecting;

/// <summary>The lines "Name: value" that pdfinfo prints.</summary>
internal sealed class PdfFacts(Dictionary<string, string> facts)
{
    public int Count => facts.Count;

    public static PdfFacts Read(string words)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in words.Split('\n'))
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at) facts.TryAdd(line[..at], line[(at + 1)..].Trim());
        return new(facts);
    }

    public void Tell(Findings found)
    {
        found.Add("pages", Weight.ToKnow, "Pages: {0}.", "Nothing to do.", null, Of("Pages"));
        Reading(found);
        if (Of("Author") is { Length: > 0 } author)
            found.Add("author", Weight.ToDecide, "The file names its author: {0}", "Beehive cannot take it out of a PDF: leave it only if readers may have it, or make the PDF again without it.", null, author);
        foreach (var name in (ReadOnlySpan<string>)["Subject", "Keywords"])
            if (Of(name) is { Length: > 0 } value) found.Add("property", Weight.ToDecide, "The properties of the file say \"{0}\": {1}", "Look whether readers may have this; otherwise make the PDF again without it.", null, name, value);
        if (Of("JavaScript") == "yes") Script(found);
        if (Of("Form") is not ("" or "none")) found.Add("form", Weight.ToDecide, "The PDF is a form to fill in. What has been filled in is in the file.", "Look that nobody's answers are in it. A form on a web page is easier for many people.");
        if (Of("Encrypted").StartsWith("yes", StringComparison.Ordinal)) found.Add("locked", Weight.ToDecide, "The PDF forbids some uses. Some programs that read aloud then refuse it.", "Save it without protection, and send the new one.");
    }

    public static void Script(Findings found) => found.Add("javascript", Weight.Serious, "The PDF holds a program (JavaScript).", "Print it to a new PDF, and send the new one.");

    private void Reading(Findings found)
    {
        if (Of("Tagged") == "yes") found.Add("tagged", Weight.ToKnow, "It has tags: headings, lists and tables are marked for screen readers.", "Nothing to do.");
        else found.Add("not-tagged", Weight.ToDecide, "It has no tags: a screen reader cannot tell headings, lists and tables.", "In Word choose Save as PDF, Options, Document structure tags; or also put the text on the page.");
        if (Of("Title") is { Length: > 0 } title) found.Add("title", Weight.ToKnow, "The title in the properties is: {0}", "It is shown in the reader's program. Change it if it is wrong.", null, title);
        else found.Add("no-title", Weight.ToDecide, "It has no title: a screen reader says the file's name instead.", "In Word fill in File, Info, Title before you save it as PDF.");
    }

    private string Of(string name) => facts.GetValueOrDefault(name, "");
}
