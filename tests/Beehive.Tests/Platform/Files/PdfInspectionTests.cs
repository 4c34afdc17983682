using System.Diagnostics;
using System.Text;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class PdfInspectionTests
{
    private const string Words = "BT /F1 12 Tf 20 20 Td (The board met) Tj ET";

    private static bool HasPrograms => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':') is var folders
        && Array.Exists(folders, x => File.Exists(Path.Combine(x, "qpdf"))) && Array.Exists(folders, x => File.Exists(Path.Combine(x, "pdfinfo")));

    [Fact]
    public async Task A_PDF_that_everybody_can_read_needs_no_decision()
    {
        NeedPrograms();
        var found = await LookAsync(SamplePdf.Make(Words, "/Lang(en-GB)/MarkInfo<</Marked true>>/StructTreeRoot<</Type/StructTreeRoot>>", "/Title(Minutes)"));
        Assert.False(found.NeedsDecision, string.Join('\n', found.Findings));
        Assert.Equal(["Its language is told: en-GB.", "Pages: 1."], found.Findings.Where(x => x.Code is "pages" or "language").Select(x => x.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_shuts_readers_out_is_told()
    {
        NeedPrograms();
        var found = await LookAsync(SamplePdf.Make("0 0 100 100 re f"));
        Assert.Equal(["no-language", "no-text", "no-title", "not-tagged"], Codes(found));
    }

    [Fact]
    public async Task UP_06_what_a_PDF_hides_is_listed()
    {
        NeedPrograms();
        var file = SamplePdf.Make(Words, "/Lang(en-GB)/MarkInfo<</Marked true>>/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/AcroForm<</Fields[9 0 R]>>/Names<</EmbeddedFiles<</Names[(clients.xlsx) 7 0 R]>>>>", "/Title(Minutes)/Author(An officer)/Keywords(secret plan)",
            "<</Type/Filespec/F(clients.xlsx)/UF(clients.xlsx)/EF<</F 8 0 R>>>>", "<</Type/EmbeddedFile/Length 5>>\nstream\nnames\nendstream", "<</FT/Tx/T(Name)/V(somebody)/Rect[0 0 9 9]/Subtype/Widget/Type/Annot>>");
        var found = await LookAsync(file);
        Assert.Equal(["attachment", "author", "form", "javascript", "property"], Codes(found));
        Assert.Contains("Another file is inside the PDF: clients.xlsx", InspectedFile.ToDecide(found));
    }

    [Fact]
    public async Task UP_06_an_earlier_version_inside_a_PDF_is_found()
    {
        var once = SamplePdf.Make("BT /F1 12 Tf 20 20 Td (The name of somebody) Tj ET");
        Assert.DoesNotContain("versions", Codes(await LookAsync(once)));
        var found = await LookAsync(SamplePdf.Again(SamplePdf.Again(once, Words), Words));
        Assert.Contains("3 in all", found.Findings.Single(x => x.Code == "versions").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_saving_that_is_quick_for_the_web_is_not_taken_for_two()
    {
        NeedPrograms();
        var folder = Directory.CreateTempSubdirectory("beehive-pdf-");
        var (from, to) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
        await File.WriteAllTextAsync(from, SamplePdf.Make(Words), TestContext.Current.CancellationToken);
        using (var qpdf = Process.Start("qpdf", ["--linearize", from, to])) await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);
        var linear = await File.ReadAllBytesAsync(to, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.True(Encoding.Latin1.GetString(linear).Split("%%EOF").Length > 2);
        Assert.DoesNotContain("versions", Codes(await InspectedFile.LookAsync(linear, UploadKind.Pdf)));
    }

    [Fact]
    public async Task A_PDF_that_is_cut_off_damaged_or_locked_is_refused()
    {
        NeedPrograms();
        var whole = SamplePdf.Make(Words);
        Assert.Contains("cut off", (await Assert.ThrowsAsync<RefusedException>(() => LookAsync(whole[..200]))).Message, StringComparison.Ordinal);
        Assert.Contains("damaged", (await Assert.ThrowsAsync<RefusedException>(() => LookAsync("%PDF-1.7\nnothing\nstartxref\n5\n%%EOF"))).Message, StringComparison.Ordinal);
        var folder = Directory.CreateTempSubdirectory("beehive-pdf-");
        var (from, to) = (Path.Combine(folder.FullName, "a.pdf"), Path.Combine(folder.FullName, "b.pdf"));
        await File.WriteAllTextAsync(from, whole, TestContext.Current.CancellationToken);
        using (var qpdf = Process.Start("qpdf", ["--encrypt", "user", "owner", "256", "--", from, to])) await qpdf.WaitForExitAsync(TestContext.Current.CancellationToken);
        var locked = await File.ReadAllBytesAsync(to, TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        Assert.Contains("password", (await Assert.ThrowsAsync<RefusedException>(() => InspectedFile.LookAsync(locked, UploadKind.Pdf))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_programs_it_says_that_it_was_not_checked_and_a_person_must_look()
    {
        var found = await InspectedFile.LookAsync(SampleFiles.Pdf, UploadKind.Pdf, folders: Path.GetTempPath());
        Assert.Equal(["Not checked: the programs qpdf and poppler-utils are not installed."], InspectedFile.ToDecide(found));
        Assert.True(found.NeedsDecision);
    }

    private static void NeedPrograms() => Assert.SkipUnless(HasPrograms, "qpdf and poppler-utils are not installed.");

    private static Task<Inspection> LookAsync(string pdf) => InspectedFile.LookAsync(Encoding.Latin1.GetBytes(pdf), UploadKind.Pdf);

    private static string[] Codes(Inspection found) => [.. found.Findings.Where(x => x.Weight >= Weight.ToDecide).Select(x => x.Code).Order(StringComparer.Ordinal)];
}
