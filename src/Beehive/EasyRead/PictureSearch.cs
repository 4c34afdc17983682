using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead;

/// <summary>
/// Looking for a picture from within a form. The button sends the whole form, so it works without script; nothing is written down, and the page comes back with all that was
/// typed and with what was found.
/// </summary>
public static class PictureSearch
{
    public const string Do = "do";

    /// <summary>What the form sends as <see cref="Do"/> when somebody presses Enter in a field.</summary>
    public const string Enter = "enter";

    private const string Word = "find-";
    private const int Longest = 60;

    /// <summary>The field with the word that is looked for.</summary>
    public static string WordOf(string field) => Word + field;

    /// <summary>The field with the word that was looked for last.</summary>
    public static string SoughtOf(string field) => "found-" + field;

    public static IReadOnlyList<string> Names(string field) => [WordOf(field), SoughtOf(field)];

    /// <summary>For which question a picture is looked for, or null when the form is sent for something else. Enter in the field of the search looks too.</summary>
    public static string? Asked(HttpRequest request)
    {
        if (!request.HasFormContentType || request.Form.ContainsKey(Desk.KeepField)) return null;
        var deed = request.Form[Do].ToString();
        if (deed.StartsWith(Word, StringComparison.Ordinal)) return deed[Word.Length..];
        return deed == Enter ? request.Form.Keys.Where(x => x.StartsWith(Word, StringComparison.Ordinal)).Select(x => x[Word.Length..]).FirstOrDefault(x => IsNew(request.Form, x)) : null;
    }

    /// <summary>The form as it was sent, with the word that is looked for now.</summary>
    public static Form Look(PageModel page, string field, IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(page);
        var form = Desk.Sent(page, names);
        var word = form[WordOf(field)];
        form.Set(SoughtOf(field), word.Length > Longest ? word[..Longest] : word);
        if (!form.Refuse(WordOf(field), word.Length == 0 ? new("Write a word for what the picture shows.") : null)) page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return form;
    }

    private static bool IsNew(IFormCollection sent, string field) => sent[WordOf(field)].ToString().Trim() is { Length: > 0 } word && word != sent[SoughtOf(field)].ToString().Trim();
}
