using Beehive.Places;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Exchange;

/// <summary>place.json, and what else lies beside it.</summary>
public static class PlaceFile
{
    public const string Public = "public";

    public const string All = "all";

    private const int Largest = LineReader.LongestLine;

    /// <summary>Reads the place, or says everything that is wrong with it.</summary>
    public static PlaceLine Read(ImportSource source)
    {
        var faults = new Faults();
        CheckNames(source, faults);
        if (!source.Has(Kinds.PlaceFile)) throw new ImportRefusedException("", "There is no place.json here. Give the folder that place.json is in, or a zip of it.");
        if (source.SizeOf(Kinds.PlaceFile) > Largest) throw new ImportRefusedException(Kinds.PlaceFile, "The file is larger than 8 MB. Take out what does not belong to the place itself.");
        using var stream = source.Open(Kinds.PlaceFile);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var parsed = LineParser.Parse(WithoutMark(bytes), typeof(PlaceLine), 0);
        foreach (var text in parsed.Faults ?? []) faults.Add(Kinds.PlaceFile, 0, text);
        if (parsed.Line is PlaceLine line) Check(line, faults);
        faults.Check();
        return (PlaceLine)parsed.Line!;
    }

    private static ReadOnlyMemory<byte> WithoutMark(MemoryStream bytes)
    {
        var all = bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
        return all.Span.StartsWith("\uFEFF"u8) ? all[3..] : all;
    }

    private static void Check(PlaceLine line, Faults faults)
    {
        if (line.Includes is not (Public or All)) faults.Add(Kinds.PlaceFile, 0, $"\"includes\" is \"{line.Includes}\". It may be: public, all.");
        if (line.Visibility is not null) faults.Add(Kinds.PlaceFile, 0, "A place is always public. Take \"visibility\" out.");
        try
        {
            Place.Of(line);
        }
        catch (RefusedException e)
        {
            faults.Add(Kinds.PlaceFile, 0, e.Refusal.ToString());
        }
    }

    private static void CheckNames(ImportSource source, Faults faults)
    {
        var known = Kinds.All.Select(x => x.File).Append(Kinds.PlaceFile).ToHashSet(StringComparer.Ordinal);
        foreach (var name in source.Names.Where(x => !x.StartsWith(Kinds.FilesFolder, StringComparison.Ordinal) && !known.Contains(x)))
            faults.Add(name, 0, $"Beehive does not know this file. Take it out, or name it as one of: {Kinds.Files}.");
    }
}
