using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Picturing;

/// <summary>The fields of a picture on a form, shown with /EasyRead/Picturing/PictureForm.cshtml.</summary>
/// <param name="MayDrop">It is not in the picture book yet.</param>
public sealed record PictureOnForm(Form Form, string Submit, bool MayDrop)
{
    /// <summary>What only pictures of others need stays folded away for photographs of one's own, unless something stands there or is wrong.</summary>
    public bool IsOfOthers => ((string[])["from", "terms", "changes"]).Any(x => Form[x].Length > 0 || Form.Error(x) is not null) || Form["licence"] is { Length: > 0 } and not nameof(PictureLicence.OwnPhotograph);
}

public static class PictureFields
{
    public static IReadOnlyList<string> Names { get; } = ["name", "alt", "decorative", "words", "licence", "terms", "author", "from", "changes", "consent", "consent-on", "agreed-by", "agreed-on", "decision"];

    public static Dictionary<string, string?> Told(Picture picture) => new(StringComparer.Ordinal)
    {
        ["name"] = picture.Said, ["alt"] = picture.Alt, ["decorative"] = picture.IsDecorative ? "yes" : null, ["words"] = string.Join('\n', picture.Words), ["licence"] = picture.Licence.ToString(), ["terms"] = picture.Terms,
        ["author"] = picture.Author, ["from"] = picture.Source, ["changes"] = picture.Changes, ["consent"] = picture.Consent.ToString(),
        ["consent-on"] = Written(picture.ConsentOn?.First), ["agreed-by"] = picture.AgreedBy, ["agreed-on"] = Written(picture.AgreedOn?.First),
    };

    /// <summary>Null when the form refuses.</summary>
    public static PictureTold? Read(Form form, string? set, DateOnly today)
    {
        form.MaybeChoice<PictureLicence>("licence", out var licence);
        form.MaybeChoice<PictureConsent>("consent", out var consent);
        form.MaybeDay("consent-on", out var consentOn);
        form.MaybeDay("agreed-on", out var agreedOn);
        var words = form["words"].Split((char[])['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        var told = new PictureTold(Slug.From(form["name"]), form.Ticked("decorative") ? "" : form.Maybe("alt"), licence, form.Maybe("author"), form.Maybe("from"), words, consent)
        {
            Terms = form.Maybe("terms"), Changes = form.Maybe("changes"), ConsentOn = consentOn, AgreedBy = form.Maybe("agreed-by"), AgreedOn = agreedOn, Set = set,
        };
        foreach (var (field, refusal) in ((string, Refusal?)[])[("name", told.NameRefused), ("alt", told.AltRefused), ("words", told.WordsRefused), ("licence", told.LicenceRefused), ("terms", told.TermsRefused), ("author", told.AuthorRefused),
            ("from", told.FromRefused), ("consent", told.ConsentRefused), ("consent-on", told.ConsentOnRefused(today)), ("agreed-by", told.AgreedRefused), ("agreed-on", told.AgreedOnRefused(today))])
            if (form.Error(field) is null) form.Refuse(field, refusal);
        return form.Holds ? told : null;
    }

    private static string? Written(DateOnly? day) => day?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
