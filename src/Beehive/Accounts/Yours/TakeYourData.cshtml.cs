using System.Text.Encodings.Web;
using System.Text.Json;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Accounts.Yours;

/// <summary>The same as a file.</summary>
[NeverKept]
[MayUse(Role.AccountHolder)]
public sealed class TakeYourDataModel(OwnData data) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var told = (await data.TellAsync(cancel)).ToDictionary(x => x.Name, x => x.Things.Select(y => y.Fields).ToList(), StringComparer.Ordinal);
        Response.Headers.CacheControl = "no-store";
        return File(JsonSerializer.SerializeToUtf8Bytes(told, Readable), "application/json", "your-data.json");
    }
}
