using System.Text;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Pictures;
using Beehive.Platform.Files.Zips;

namespace Beehive.EasyRead.Sets;

/// <summary>A picture of a set, judged and clean, with what its line says.</summary>
public sealed record SetPicture(string Key, PictureTold Told, byte[] Content, string Type);

/// <summary>What is wrong in a line of a set.</summary>
public sealed record SetFault(int Line, string File, Refusal Why)
{
    public Sentence Said => new("Line {0}, {1}: {2}", Line, File.Length > 80 ? File[..80] + "…" : File, Why.ToString());
}

/// <summary>
/// A set of pictures as it is sent: a zip with pictures and one table. Nothing of it is believed: each part is held against the zip's directory, each picture is
/// judged by its content and cleaned, and each line says what is wrong with it.
/// </summary>
public sealed class PictureSet
{
    /// <summary>More would be read by nobody.</summary>
    public const int MostFaults = 50;

    private readonly List<SetPicture> pictures = [];
    private readonly List<SetFault> faults = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    private PictureSet(string name) => Name = name;

    /// <summary>The name of the set, from the name of its file: its pictures' names begin with it, so that none takes the place of another by chance.</summary>
    public string Name { get; }

    public IReadOnlyList<SetPicture> Pictures => pictures;

    public IReadOnlyList<SetFault> Faults => faults;

    /// <param name="zip">Can be sought.</param>
    /// <param name="fileName">What it is called.</param>
    public static PictureSet Read(Stream zip, string fileName)
    {
        var slug = Slug.From(Path.GetFileNameWithoutExtension(fileName), "set");
        var set = new PictureSet(slug.Length > 20 ? slug[..20].TrimEnd('-') : slug);
        set.ReadAll(new SentZip(zip));
        return set;
    }

    private void ReadAll(SentZip zip)
    {
        var parts = zip.Parts.Where(x => !x.IsFolder && !x.Name.StartsWith("__MACOSX/", StringComparison.Ordinal)).ToList();
        var byName = parts.ToLookup(x => Path.GetFileName(x.Name), StringComparer.Ordinal);
        foreach (var line in SetTable.Read(new StringReader(Table(zip, parts))))
        {
            if (faults.Count >= MostFaults) return;
            if (Take(zip, byName, line) is { } refusal) faults.Add(new(line.Number, line.File, refusal));
        }
    }

    private static string Table(SentZip zip, List<ZipPart> parts)
    {
        var tables = parts.Where(x => x.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)).ToList();
        var table = tables.Count == 1 ? tables[0] : tables.Find(x => Path.GetFileName(x.Name) == "symbol-info.csv")
            ?? throw new RefusedException(tables.Count == 0 ? new("There is no table (.csv) in the zip that says what the pictures are.") : new("There are several tables (.csv) in the zip. Leave one."));
        return Encoding.UTF8.GetString(Content(zip, table)).TrimStart('\uFEFF');
    }

    private Refusal? Take(SentZip zip, ILookup<string, ZipPart> byName, SetLine line)
    {
        if (line.Refused is { } wrong) return wrong;
        var found = byName[Path.GetFileName(line.File)].ToList();
        if (found.Count == 0) return new("This file is not in the zip.");
        if (found.Count > 1) return new("There are several files of this name in the zip. Give each its own name.");
        if (found[0].Size > SentPicture.Largest) return new("It is larger than {0} MB. Make it smaller.", SentPicture.Largest / 1024 / 1024);
        var (content, type, refusal) = SentPicture.Of(Content(zip, found[0]));
        if (refusal is not null) return refusal;
        var stem = Slug.From(Path.GetFileNameWithoutExtension(line.File));
        if (stem.Length == 0) return new("Its name has no letters a to z. Give it another name.");
        var key = $"{Name}-{stem}";
        if (key.Length > PictureTold.LongestName) key = key[..PictureTold.LongestName].TrimEnd('-');
        if (!keys.Add(key)) return new("Another line has a file of nearly the same name. Give it another name.");
        var told = new PictureTold(key, line.Alt ?? "", line.Licence, line.Author, line.From ?? Name, line.Words, PictureConsent.NobodyShown) { Set = Name, Terms = line.Licence == PictureLicence.Other ? "See where it comes from." : null };
        if (told.Refused(DateOnly.MaxValue) is { } no) return no;
        pictures.Add(new(key, told, content!, type));
        return null;
    }

    private static byte[] Content(SentZip zip, ZipPart part)
    {
        using var content = new MemoryStream();
        zip.Read(part, x => x.CopyTo(content));
        return content.ToArray();
    }
}
