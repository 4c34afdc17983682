using System.IO.Compression;

namespace Beehive.OpenData.Exchange;

/// <summary>What is imported: a folder, or a zip of it. Names are checked before anything is opened; nothing is ever unpacked to a path of the zip's choosing.</summary>
public abstract class ImportSource : IDisposable
{
    /// <summary>The names of all files, with "/" between the parts.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>In bytes, as far as the source says.</summary>
    public abstract long SizeOf(string name);

    public abstract bool Has(string name);

    public abstract Stream Open(string name);

    public abstract void Dispose();

    public static ImportSource At(string path)
    {
        if (Directory.Exists(path)) return new FolderSource(path);
        if (!File.Exists(path)) throw new ImportRefusedException(path, "There is no such folder or zip. Correct the path.");
        try
        {
            return new ZipSource(path);
        }
        catch (InvalidDataException)
        {
            throw new ImportRefusedException(path, "This is neither a folder nor a whole zip. Give the folder that place.json is in, or a zip of it.");
        }
    }

    /// <summary>What we never write and operating systems leave behind.</summary>
    protected static bool IsLitter(string name) => name.Split('/').Any(x => x.StartsWith('.') && x is not ("." or "..") || x is "__MACOSX" or "Thumbs.db" or "desktop.ini");

    /// <summary>A name that could lead out of the folder, or means different things on different systems.</summary>
    protected static bool IsUnsafe(string name) =>
        name.Length is 0 or > 300 || name.StartsWith('/') || name.Any(x => char.IsControl(x) || x is '\\' or ':') || name.Split('/').Any(x => x is "" or "." or "..");
}

/// <summary>A folder as it lies there. Links are refused: they could lead anywhere.</summary>
public sealed class FolderSource(string folder) : ImportSource
{
    public override IEnumerable<string> Names => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(x => Path.GetRelativePath(folder, x).Replace(Path.DirectorySeparatorChar, '/')).Where(x => !IsLitter(x)).Order(StringComparer.Ordinal);

    public override long SizeOf(string name) => new FileInfo(PathOf(name)).Length;

    public override bool Has(string name) => !IsUnsafe(name) && File.Exists(PathOf(name));

    public override Stream Open(string name)
    {
        if (new FileInfo(PathOf(name)).LinkTarget is not null) throw new ImportRefusedException(name, "This is a link to another file. Put the file itself here.");
        return new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
    }

    public override void Dispose()
    {
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}

/// <summary>A zip. What would unpack to more than anybody means to import is refused.</summary>
public sealed class ZipSource : ImportSource
{
    private const int MostEntries = 100_000;
    private const long Largest = 16L * 1024 * 1024 * 1024;

    /// <summary>Text packs to a tenth or a fortieth; a bomb to a thousandth.</summary>
    private const long MostPacked = 300;
    private const long SmallEnough = 32 * 1024 * 1024;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> entries = new(StringComparer.Ordinal);

    public ZipSource(string path)
    {
        zip = ZipFile.OpenRead(path);
        try
        {
            Read();
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public override IEnumerable<string> Names => entries.Keys.Order(StringComparer.Ordinal);

    public override long SizeOf(string name) => entries[name].Length;

    public override bool Has(string name) => entries.ContainsKey(name);

    /// <summary>Ends with an error where the entry holds more than it says.</summary>
    public override Stream Open(string name) => new BoundedStream(entries[name].Open(), entries[name].Length, name);

    public override void Dispose() => zip.Dispose();

    private void Read()
    {
        if (zip.Entries.Count > MostEntries) throw new ImportRefusedException("", $"The zip holds more than {MostEntries} files. Import a folder instead.");
        if (zip.Entries.Sum(x => x.Length) > Largest) throw new ImportRefusedException("", "The zip would unpack to more than 16 GB. Import a folder instead.");
        var files = zip.Entries.Where(x => !x.FullName.EndsWith('/')).ToList();
        foreach (var file in files) Check(file);
        var top = Top(files);
        foreach (var file in files.Where(x => !IsLitter(x.FullName)))
        {
            if (!entries.TryAdd(file.FullName[top.Length..], file)) throw new ImportRefusedException(file.FullName, "The zip holds this file twice. Make the zip again.");
        }
    }

    private static void Check(ZipArchiveEntry file)
    {
        if (IsUnsafe(file.FullName)) throw new ImportRefusedException("", $"The zip holds a file named \"{file.FullName}\", which could lead out of the folder. Make the zip again.");
        if (file.IsEncrypted) throw new ImportRefusedException(file.FullName, "This file is locked with a password. Make the zip without one.");
        if (file.Length > SmallEnough && file.Length > file.CompressedLength * MostPacked)
            throw new ImportRefusedException(file.FullName, $"This file would unpack to more than {MostPacked} times its size in the zip. Import a folder instead.");
    }

    /// <summary>People zip the folder itself as often as what is in it.</summary>
    private static string Top(List<ZipArchiveEntry> files)
    {
        if (files.Any(x => x.FullName == Kinds.PlaceFile)) return "";
        var places = files.Where(x => x.FullName.EndsWith("/" + Kinds.PlaceFile, StringComparison.Ordinal)).ToList();
        if (places is not [{ } only]) return "";
        var top = only.FullName[..^Kinds.PlaceFile.Length];
        return files.All(x => x.FullName.StartsWith(top, StringComparison.Ordinal) || IsLitter(x.FullName)) ? top : "";
    }
}
