using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>A line of other-formats.jsonl</summary>
public sealed record OtherFormatLine : Line
{
    public required FormatKind Kind { get; init; }

    /// <summary>With its kind: paper:report.</summary>
    public required string Of { get; init; }
    public required string Language { get; init; }
    public required string MadeBy { get; init; }
    public PartialDate? Made { get; init; }
    public int? Minutes { get; init; }
    public string? File { get; init; }
    public string? Text { get; init; }
    public string? Captions { get; init; }
}

public sealed partial class OtherFormat
{
    public static OtherFormat Of(OtherFormatLine line, IRefs refs)
    {
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(refs);
        if (Slug.Check(line.Id) is { } refusal) throw new RefusedException(refusal);
        if (line.Id.All(char.IsAsciiDigit) || line.Id is "days" or "at-work") throw new RefusedException(new("\"{0}\" cannot be the id of another format. Add a word to it.", line.Id));
        var told = new FormatTold(line.Kind, line.Language, line.MadeBy, line.Made, line.Minutes, line.Text, line.Captions);
        var file = line.File is null ? null : FileOf(line.File, refs);
        foreach (var (_, why) in told.Faults(file?.Kind)) throw new RefusedException(why);
        var format = new OtherFormat { Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/formats/{line.Id}", OfId = refs.FindAny(line.Of) };
        format.Say(told, file);
        return format;
    }

    public OtherFormatLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Kind = Kind, Of = refs.KindAndKeyOf(OfId), Language = Language, MadeBy = MadeBy, Made = Made, Minutes = Minutes,
        File = File, Text = Text, Captions = Captions,
    };

    /// <summary>What a file is, its content decides; its ending must agree.</summary>
    private static FormatFile FileOf(string name, IRefs refs)
    {
        var kept = ((IFileRefs)refs).Keep(name);
        var ending = Path.GetExtension(name).ToLowerInvariant();
        foreach (var kind in Enum.GetValues<UploadKind>())
            if (UploadKinds.Endings(kind).Contains(ending) && UploadKinds.Agrees(kind, kept.Type)) return new(name, kind, kept.Size, kept.Hash);
        throw new RefusedException(new("\"{0}\" is not what its name says, or it is no kind of file that other formats have: Word, PDF, OpenDocument, Braille (.brf), MP3, M4A, Ogg, WAV, WebM or MP4.", name));
    }
}

public sealed class OtherFormatsInExchange : Kind<OtherFormatLine, OtherFormat>
{
    public override string Name => "other-format";
    public override string File => "other-formats.jsonl";
    public override int Order => 910;
    public override bool MayBePointedAt => false;

    protected override OtherFormat Make(OtherFormatLine line, IRefs refs) => OtherFormat.Of(line, refs);

    protected override OtherFormatLine Tell(OtherFormat noun, IRefs refs) => noun.Tell(refs);
}
