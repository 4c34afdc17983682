using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Beehive.Platform.Files;

namespace Beehive.Platform.Doctor;

/// <summary>What the doctor looks at beside the database.</summary>
public static class Checks
{
    private const long LittleSpace = 200L * 1024 * 1024;

    public static void Versions(Report report)
    {
        report.Fact("Beehive", typeof(Checks).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown version");
        report.Fact("runtime", $"{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.OSDescription}");
    }

    public static async Task FilesAsync(Installation installation, Report report, CancellationToken cancel)
    {
        await using var store = installation.Database.Read();
        var named = await NamedFiles.ReadAsync(installation.Database, store, cancel);
        foreach (var hash in named.Where(x => !installation.Files.Has(x))) report.Fault("files", $"{hash} is named in the database and is not there. Restore it from a backup.");
        long count = 0;
        foreach (var path in installation.Files.All())
        {
            count++;
            if (!await IsItselfAsync(path, cancel)) report.Fault("files", $"{path} is not what it was when it was kept. Restore it from a backup.");
        }
        report.Fact("files", string.Create(CultureInfo.InvariantCulture, $"{count:N0} kept, {named.Count:N0} named in the database"));
    }

    public static void Disk(Installation installation, Report report)
    {
        var free = new DriveInfo(installation.Folder).AvailableFreeSpace;
        var told = string.Create(CultureInfo.InvariantCulture, $"{free / 1024 / 1024:N0} MB free");
        if (free < LittleSpace) report.Fault("disk", told + ". Make room before writing stops.");
        else report.Fact("disk", told);
    }

    private static async Task<bool> IsItselfAsync(string path, CancellationToken cancel)
    {
        await using var content = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel)) == Path.GetFileName(path);
    }
}
