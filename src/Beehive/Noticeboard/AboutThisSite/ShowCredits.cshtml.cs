using System.Text.Json;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>Who drew the pictures and made the letters. Their licences ask us to say so.</summary>
public sealed class ShowCreditsModel(IWebHostEnvironment host, Frame frame) : PageModel
{
    private static readonly JsonSerializerOptions AsWritten = new(JsonSerializerDefaults.Web);

    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await using var credits = host.WebRootFileProvider.GetFileInfo("pictures/credits.json").CreateReadStream();
        Pictures = await JsonSerializer.DeserializeAsync<List<Picture>>(credits, AsWritten, cancel) ?? [];
        frame.Title = "Pictures and thanks";
        frame.Crumb("All places", "/");
    }

    public sealed record Picture(string File, string Title, string Author, string Licence, string? Openmoji = null, string? Changes = null);
}
