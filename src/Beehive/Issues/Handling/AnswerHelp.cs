using System.Globalization;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Handling;

/// <summary>What helps somebody to write an answer that is easy to read: beginnings with gaps, and advice on what is there.</summary>
/// <param name="Looked">There is something to look at.</param>
public sealed record AnswerHelp(IReadOnlyList<AnswerBeginning> Beginnings, IReadOnlyList<AnswerHint> Hints, bool Looked)
{
    /// <summary>What the buttons say to the desk: keep it, and lay it out again.</summary>
    public const string Check = "check";
    private const string Begin = "begin-";

    public static string ButtonOf(int beginning) => Begin + beginning.ToString(CultureInfo.InvariantCulture);

    /// <summary>Puts the beginning that was asked for into its field, after what stands there already.</summary>
    public static void Fill(Form form, IReadOnlyList<AnswerBeginning> beginnings, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!request.HasFormContentType || request.Form[Desk.KeepField] is not [{ } pressed] || !pressed.StartsWith(Begin, StringComparison.Ordinal)) return;
        if (!int.TryParse(pressed.AsSpan(Begin.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= beginnings.Count) return;
        var (field, text, _) = beginnings[number];
        form.Set(field, form.Maybe(field) is { } written ? written + "\n" + text : text);
    }
}
