using System.Globalization;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Offering;

/// <summary>The form of another format as a page lays it out.</summary>
public sealed record FormatForm(Form Form, string Submit)
{
    /// <summary>Somebody has looked at it and says what becomes of it.</summary>
    public bool Decides { get; init; }
}

/// <summary>The fields that say what another format is: read from a form, and written back into it.</summary>
internal static class FormatFields
{
    public static readonly string[] Names = ["kind", "language", "made-by", "made", "minutes", "text", "captions"];

    /// <summary>As far as it is told. What is missing is said before everybody may have it; only what cannot be read is refused here.</summary>
    public static FormatTold? Read(Form form)
    {
        if (FormatWords.Offered.Where(x => Conversions.Kebab(x) == form["kind"]).Cast<FormatKind?>().FirstOrDefault() is not { } kind)
        {
            form.Refuse("kind", new("Choose which format it is."));
            return null;
        }
        form.MaybeDate("made", out var made);
        form.MaybeNumber("minutes", out var minutes);
        var language = form.Maybe("language") ?? (kind == FormatKind.SignedVideo ? Languages.British : kind == FormatKind.OtherLanguage ? "" : "en-GB");
        var captions = form.Maybe("captions");
        return form.Holds ? new(kind, language, form["made-by"], made, minutes, form.Maybe("text"), captions) : null;
    }

    public static Dictionary<string, string?> Of(FormatTold told) => new(StringComparer.Ordinal)
    {
        ["kind"] = Conversions.Kebab(told.Kind), ["language"] = told.Language, ["made-by"] = told.MadeBy, ["made"] = told.Made is { } made ? Said.ShortDate(made) : null,
        ["minutes"] = told.Minutes?.ToString(CultureInfo.InvariantCulture), ["text"] = told.Text, ["captions"] = told.Captions,
    };

    /// <summary>Takes the file in that was chosen: it waits, and is looked into. Nothing where none was chosen.</summary>
    public static async Task<(Upload? Upload, Refusal? Refusal)> TakeAsync(HttpRequest request, Uploads uploads, CancellationToken cancel)
    {
        if (request.Form.Files.GetFile("file") is not { FileName.Length: > 0 } file) return (null, null);
        await using var sent = file.OpenReadStream();
        var isHeard = FormatWords.Offered.Any(x => Conversions.Kebab(x) == request.Form["kind"].ToString() && OtherFormat.IsHeard(x));
        return isHeard ? await uploads.TakeSeenOrHeardAsync(sent, FileStore.Largest, cancel) : await uploads.TakeAsync(sent, file.FileName, cancel);
    }

    public static string NameOf(Upload upload, IFormFile? file) => file is null ? upload.Name : FileName.Safe(file.FileName);
}
