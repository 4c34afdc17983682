using Beehive.Platform.Files.Zips;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>Looks into a file of a known kind and tells what a person should know before readers get it. Nothing in the file is run, followed or fetched.</summary>
public static class Inspector
{
    /// <param name="folders">Where the programs stand that PDFs are looked into with; the system's PATH when nothing is said.</param>
    public static async Task<Inspection> InspectAsync(string path, UploadKind kind, CancellationToken cancel, string? folders = null)
    {
        if (kind != UploadKind.Pdf) return await Task.Run(() => InspectHere(path, kind), cancel);
        var found = new Findings();
        await PdfInspector.InspectAsync(path, folders, found, cancel);
        return found.Done();
    }

    /// <summary>Of anything but a PDF, which other programs are asked about.</summary>
    public static Inspection InspectHere(string path, UploadKind kind)
    {
        var found = new Findings();
        Inspect(path, kind, found);
        return found.Done();
    }

    private static void Inspect(string path, UploadKind kind, Findings found)
    {
        if (UploadKinds.IsSound(kind) || UploadKinds.IsFilm(kind) || kind is UploadKind.Webp or UploadKind.Brf) return; // a person hears or sees it before any reader does
        using var file = File.OpenRead(path);
        if (kind == UploadKind.Csv) CsvInspector.Inspect(file, found);
        else if (UploadKinds.IsZip(kind)) PartInspector.Inspect(new SentZip(file), kind, found);
        else
        {
            var picture = new byte[file.Length];
            file.ReadExactly(picture);
            PictureInspector.Inspect(picture, found, null);
        }
    }
}
