using Beehive.Platform.Files;
using Beehive.Platform.Files.Inspecting;

namespace Beehive.Tests.Platform.Files;

/// <summary>Puts a file on the disk for as long as it is looked into.</summary>
internal static class InspectedFile
{
    public static async Task<Inspection> LookAsync(byte[] file, UploadKind kind, string? folders = null)
    {
        var folder = Directory.CreateTempSubdirectory("beehive-look-");
        try
        {
            var path = Path.Combine(folder.FullName, "file");
            await File.WriteAllBytesAsync(path, file);
            return await Inspector.InspectAsync(path, kind, CancellationToken.None, folders);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What needs a decision, as a person reads it, sorted.</summary>
    public static string[] ToDecide(Inspection inspection) => [.. inspection.Findings.Where(x => x.Weight >= Weight.ToDecide).Select(x => x.ToString()).Order(StringComparer.Ordinal)];
}
