using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Beehive.Accounts.SecondStep;

/// <summary>A text as a picture that a phone reads, drawn here, so that no other site is told a secret. Black on white in the dark too, or phones do not read it.</summary>
public static class QrPicture
{
    private const int Quiet = 4;

    public static IHtmlContent Of(string text, string label)
    {
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix; // with a quiet edge of its own
        var size = rows.Count + Quiet;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x + (Quiet / 2)} {y + (Quiet / 2)}h1v1h-1z");
            }
        }
        return new HtmlString($"""<svg class="bee-qr" role="img" aria-label="{HtmlEncoder.Default.Encode(label)}" width="240" height="240" viewBox="0 0 {size} {size}" shape-rendering="crispEdges"><rect width="100%" height="100%" fill="#fff"/><path d="{path}" fill="#000"/></svg>""");
    }
}
