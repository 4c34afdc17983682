using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Platform.Notices;

/// <summary>The letters in the folder, newest first.</summary>
[NeverKept]
public sealed class ShowLettersModel(DevMail dev, Frame frame) : PageModel
{
    private const int Most = 50;

    public IReadOnlyList<(string Name, Mail Mail)> Letters { get; private set; } = [];

    public int Older { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (dev.For(HttpContext) is not { } folder) return NotFound();
        var names = folder.Names;
        var letters = new List<(string, Mail)>();
        foreach (var name in names.Take(Most))
            if (await folder.ReadAsync(name, cancel) is { } mail) letters.Add((name, mail));
        (Letters, Older) = (letters, names.Count - letters.Count);
        (frame.Title, frame.Unlisted) = ("Letters", true);
        return Page();
    }
}
