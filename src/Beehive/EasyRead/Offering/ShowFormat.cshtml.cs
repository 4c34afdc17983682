using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Offering;

/// <summary>Another format of a thing: a player that waits until somebody presses it, what is said in it, the translation, the file.</summary>
public sealed class ShowFormatModel(Store store, Here here, Frame frame) : PageModel
{
    public OtherFormat Format { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;

    public Language Language => Languages.Of(Format.Language)!;

    /// <summary>What is signed is written down in English.</summary>
    public string TextLanguage => Languages.IsSigned(Format.Language) ? "en-GB" : Format.Language;

    public string Heading => Format.Kind switch
    {
        FormatKind.OtherLanguage => Language.English + ": {0}",
        FormatKind.SignedVideo => Language.English + ": {0}",
        FormatKind.Audio => "To listen to: {0}",
        FormatKind.LargePrint => "Large print: {0}",
        FormatKind.Braille => "Braille: {0}",
        _ => "Video: {0}",
    };

    public string Size => Format.Size >= 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{Format.Size / 1024.0 / 1024.0:0.#} MB") : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, Format.Size / 1024)} KB");

    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancel)
    {
        if (await FoundFormat.FindAsync(store, here.Place.Id, format, cancel) is not { } found) return NotFound();
        (Format, Thing) = (found.Format, found.Thing);
        frame.Title = string.Format(CultureInfo.InvariantCulture, Heading, FormatLetters.Named(Thing));
        frame.Crumb("Home", here.Root).Crumb(FormatLetters.Named(Thing), Thing.Address);
        return Page();
    }
}
