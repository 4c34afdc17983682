using System.Globalization;
using System.Text;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>
/// What a PDF holds beside what is seen, and whether people who use a screen reader can read it. Earlier versions are counted here; the rest is asked of Debian's
/// qpdf and poppler-utils. Where they are missing, it says so: not looked at is never the same as nothing found.
/// </summary>
internal static class PdfInspector
{
    private const int TextPages = 20;
    private static readonly string[] Programs = ["qpdf", "pdfinfo", "pdftotext", "pdfdetach"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static async Task InspectAsync(string path, string? folders, Findings found, CancellationToken cancel)
    {
        Versions(path, found);
        if (Programs.Select(x => Outside.Where(x, folders)).ToList() is not [{ } qpdf, { } info, { } text, { } detach])
        {
            found.Add("not-checked", Weight.ToDecide, "Not checked: the programs {0} are not installed.", "Ask whoever runs the server to install them; until then look at the file yourself.", null, "qpdf and poppler-utils");
            return;
        }
        var told = await AskAsync(info, [path], found, cancel);
        if (told is null) return;
        var facts = PdfFacts.Read(told.Words);
        if (told.Code != 0 || facts.Count == 0)
        {
            await UnreadableAsync(qpdf, path, found, cancel);
            return;
        }
        facts.Tell(found);
        await LanguageAsync(qpdf, path, found, cancel);
        await ActionsAsync(qpdf, path, found, cancel);
        await AttachmentsAsync(detach, path, found, cancel);
        if (await AskAsync(text, ["-l", TextPages.ToString(CultureInfo.InvariantCulture), path, "-"], found, cancel) is { Code: 0 } layer && !layer.Words.Any(char.IsLetterOrDigit))
            found.Add("no-text", Weight.ToDecide, "The pages are pictures of text: nobody can search it, copy from it, or have it read out.", "Send the Word document too, or use a program that recognises text (OCR), and send the new one.");
    }

    /// <summary>Each saving on top of an older one ends with startxref and a number; what is quick for the web begins with one that says 0.</summary>
    private static void Versions(string path, Findings found)
    {
        var bytes = File.ReadAllBytes(path);
        int versions = 0, ends = 0;
        for (int at = 0, next; (next = bytes.AsSpan(at).IndexOf("%%EOF"u8)) >= 0; at += next + 5, ends++)
        {
            var before = Encoding.Latin1.GetString(bytes, Math.Max(0, at + next - 48), Math.Min(48, at + next));
            var start = before.LastIndexOf("startxref", StringComparison.Ordinal);
            if (start >= 0 && before[(start + 9)..].Trim() is { Length: > 0 } number && number != "0") versions++;
        }
        if (ends == 0) throw new RefusedException(new("The PDF is cut off: its end is missing. Send it again; if that does not help, make it again."));
        if (versions > 1) found.Add("versions", Weight.Serious, "The PDF keeps earlier versions of itself: {0} in all. Readers could bring back what was changed or blacked out.", "Print it to a new PDF, and send the new one.", null, versions.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task UnreadableAsync(string qpdf, string path, Findings found, CancellationToken cancel)
    {
        if (await AskAsync(qpdf, ["--requires-password", path], found, cancel) is { Code: 0 }) throw new RefusedException(new("The PDF needs a password to be opened. Save it without one, and send the new one."));
        throw new RefusedException(new("The PDF is damaged. Make it again in the program that it came from, and send the new one."));
    }

    private static async Task LanguageAsync(string qpdf, string path, Findings found, CancellationToken cancel)
    {
        var told = await AskAsync(qpdf, ["--warning-exit-0", "--json=2", "--json-key=qpdf", "--json-object=trailer", path], found, cancel);
        if (told is not { Code: 0 } || PdfJson.Root(told.Words) is not { } root) return;
        var catalogue = await AskAsync(qpdf, ["--warning-exit-0", "--json=2", "--json-key=qpdf", "--json-object=" + root, path], found, cancel);
        if (catalogue is not { Code: 0 }) return;
        PdfJson.Tell(catalogue.Words, found);
    }

    /// <summary>pdfinfo does not look at what runs when the file is opened, so every object is asked.</summary>
    private static async Task ActionsAsync(string qpdf, string path, Findings found, CancellationToken cancel)
    {
        const string Script = "\"/S\": \"/JavaScript\"", Launch = "\"/S\": \"/Launch\"";
        var (told, marks) = await Outside.SeekAsync(qpdf, ["--warning-exit-0", "--json=2", "--json-key=qpdf", "--json-stream-data=none", path], [Script, Launch], Limit, cancel);
        if (!told.Finished) NotInTime(found, qpdf);
        if (marks.Contains(Script) && !found.Has("javascript")) PdfFacts.Script(found);
        if (marks.Contains(Launch)) found.Add("launch", Weight.Serious, "The PDF wants to start a program.", "Print it to a new PDF, and send the new one.");
    }

    private static async Task AttachmentsAsync(string detach, string path, Findings found, CancellationToken cancel)
    {
        if (await AskAsync(detach, ["-list", path], found, cancel) is not { Code: 0 } told) return;
        foreach (var line in told.Words.Split('\n').Skip(1).Where(x => x.Contains(':', StringComparison.Ordinal)))
            found.Add("attachment", Weight.Serious, "Another file is inside the PDF: {0}", "Take it out, and send it by itself if readers should have it.", null, line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
    }

    private static async Task<Told?> AskAsync(string program, string[] words, Findings found, CancellationToken cancel)
    {
        var told = await Outside.RunAsync(program, words, Limit, cancel);
        if (told.Finished) return told;
        NotInTime(found, program);
        return null;
    }

    private static void NotInTime(Findings found, string program) =>
        found.Add("not-checked-in-time", Weight.ToDecide, "Not wholly checked: {0} did not come to an end in time.", "Make the PDF again in the program that it came from, or look at the file yourself.", null, Path.GetFileName(program));
}
