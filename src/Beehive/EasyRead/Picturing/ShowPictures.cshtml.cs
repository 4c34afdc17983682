using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.EasyRead.Picturing;

/// <summary>All pictures that Easy Read texts of the place can use, with a search.</summary>
public sealed class ShowPicturesModel(PictureBook book, PictureShelf shelf, Here here, Frame frame) : PageModel
{
    /// <summary>A large set is found by words; nobody reads it from beginning to end.</summary>
    private const int Most = 300;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Asked { get; set; }

    public IReadOnlyList<KnownPicture> Pictures { get; private set; } = [];

    public Sentence Found { get; private set; } = null!;

    /// <summary>Pictures of the place have a page; drawings of the program stand with the credits. What is not public has none.</summary>
    public string? AddressOf(KnownPicture picture) => shelf.Of(here.Place.Id).Find(picture.Name, null) is { Visibility: Visibility.Public } own ? own.Address : null;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await book.ArriveAsync(cancel);
        var words = (Asked ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var all = book.All().Where(x => words.All(word => Says(x, word))).ToList();
        Pictures = [.. all.Take(Most)];
        Found = all.Count > Most ? new("{0} pictures. The first {1} are shown. Look for a word to see others.", all.Count, Most) : Sentence.Count(all.Count, "{0} picture", "{0} pictures");
        frame.Title = "Pictures of Easy Read";
        frame.Crumb("Home", here.Root);
    }

    private static bool Says(KnownPicture picture, string word) => picture.Words.Prepend(picture.Name).Any(x => x.Contains(word, StringComparison.OrdinalIgnoreCase));
}
