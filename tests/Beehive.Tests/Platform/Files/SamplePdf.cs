using System.Globalization;
using System.Text;

namespace Beehive.Tests.Platform.Files;

/// <summary>Writes a PDF of one page with a right table of where its parts are.</summary>
internal static class SamplePdf
{
    /// <param name="page">What is drawn.</param>
    /// <param name="root">More entries of the root.</param>
    /// <param name="properties">Entries of the properties.</param>
    /// <param name="more">More objects, from number 7 on.</param>
    public static string Make(string page, string root = "", string properties = "", params string[] more)
    {
        string[] parts =
        [
            $"<</Type/Catalog/Pages 2 0 R{root}>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            $"<</Length {page.Length}>>\nstream\n{page}\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", $"<<{properties}>>", .. more,
        ];
        var file = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }
        return Table(file, 0, places, parts.Length + 1, null);
    }

    /// <summary>Saves once more behind the end, as programs do: the page now draws something else, and the older one is still there.</summary>
    public static string Again(string pdf, string page)
    {
        var before = pdf[(pdf.LastIndexOf("startxref", StringComparison.Ordinal) + 9)..].Trim().Split('\n')[0];
        var file = new StringBuilder(pdf);
        var place = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"4 0 obj\n<</Length {page.Length}>>\nstream\n{page}\nendstream\nendobj\n");
        return Table(file, 4, [place], 7, before);
    }

    private static string Table(StringBuilder file, int first, List<int> places, int size, string? before)
    {
        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n{first} {places.Count + (first == 0 ? 1 : 0)}\n");
        if (first == 0) file.Append("0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Root 1 0 R/Info 6 0 R/Size {size}{(before is null ? "" : "/Prev " + before)}>>\nstartxref\n{table}\n%%EOF\n");
        return file.ToString();
    }
}
