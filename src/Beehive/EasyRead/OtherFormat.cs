using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>What somebody says of another format: which, in which language, who made it, and what is said in it.</summary>
/// <param name="Language">BCP 47, from <see cref="Languages"/>.</param>
/// <param name="Text">Markdown, in that language or in English: the whole text of a translation, or what is said and signed in a video.</param>
/// <param name="Captions">WebVTT.</param>
public sealed record FormatTold(FormatKind Kind, string Language, string MadeBy, PartialDate? Made, int? Minutes, string? Text, string? Captions)
{
    /// <summary>What stops it from being shown to everybody, each with the field that it stands in.</summary>
    public IEnumerable<(string Field, Refusal Why)> Faults(UploadKind? file)
    {
        if (!FormatWords.Offered.Contains(Kind)) yield return ("kind", new("Choose which format it is."));
        if (Languages.Of(Language) is null) yield return ("language", new("Choose the language."));
        else if (Languages.IsSigned(Language) != (Kind == FormatKind.SignedVideo)) yield return ("language", Kind == FormatKind.SignedVideo ? new("Choose a sign language for a signed video.") : new("A sign language is seen in a video. Choose British Sign Language as the format, or another language."));
        if (string.IsNullOrWhiteSpace(MadeBy) || MadeBy.Length > OtherFormat.LongestMadeBy) yield return ("made-by", new("Say which office or organisation made it, in at most {0} letters. Never a person's name.", OtherFormat.LongestMadeBy));
        if (Minutes is < 1 or > OtherFormat.MostMinutes) yield return ("minutes", new("Write how many minutes it takes, from 1 to {0}.", OtherFormat.MostMinutes));
        if (Text is { Length: > OtherFormat.LongestText }) yield return ("text", new("That is longer than {0} letters.", OtherFormat.LongestText));
        if (Captions is not null && WebVtt.Check(Captions) is { } vtt) yield return ("captions", vtt);
        if (FileFault(file) is { } wrong) yield return ("file", wrong);
        if (OtherFormat.IsHeard(Kind) && Text is null && (Captions is null || Kind == FormatKind.Audio))
            yield return ("text", Kind == FormatKind.Audio ? new("Type what is said in it, for people who do not hear it. Without that it cannot be shown.") : new("Type what is said in it, or add captions, for people who do not hear or see it. Without one of them it cannot be shown."));
    }

    private Refusal? FileFault(UploadKind? file) => Kind switch
    {
        FormatKind.SignedVideo or FormatKind.Video => file is { } film && UploadKinds.IsFilm(film) ? null : new("Add the video: MP4, MOV or WebM."),
        FormatKind.Audio => file is { } sound && UploadKinds.IsSound(sound) ? null : new("Add the recording: MP3, M4A, Ogg, WebM or WAV."),
        FormatKind.Braille => file is UploadKind.Brf or UploadKind.Docx or UploadKind.Pdf or UploadKind.Odt ? null : new("Add the file for the Braille printer (.brf), or a Word, PDF or OpenDocument file."),
        FormatKind.LargePrint => IsDocument(file) ? null : new("Add the file: Word, PDF or OpenDocument."),
        _ => file is null ? (Text is null ? new("Write the text, or add a file.") : null) : IsDocument(file) ? null : new("Add a Word, PDF or OpenDocument file, or write the text."),
    };

    private static bool IsDocument(UploadKind? file) => file is UploadKind.Docx or UploadKind.Pdf or UploadKind.Odt;
}

/// <summary>A file of another format, as it is kept.</summary>
public sealed record FormatFile(string Name, UploadKind Kind, long Size, string Hash);

/// <summary>The same thing in another way: as a video in British Sign Language, as sound, in another language, in large print, in Braille. It stands at an address of its own and on the page of its thing.</summary>
public sealed partial class OtherFormat : Noun
{
    public const int LongestMadeBy = 120;
    public const int LongestText = 200_000;
    public const int MostMinutes = 600;

    private OtherFormat()
    {
    }

    /// <summary>The thing that it is another format of.</summary>
    public long OfId { get; private set; }
    public FormatKind Kind { get; private set; }

    /// <summary>BCP 47: pl, ur, bfi.</summary>
    public string Language { get; private set; } = "";

    /// <summary>An office or an organisation, never a person.</summary>
    public string MadeBy { get; private set; } = "";
    public PartialDate? Made { get; private set; }
    public int? Minutes { get; private set; }

    /// <summary>The translation, or what is said in the video or the recording. Markdown.</summary>
    public string? Text { get; private set; }

    /// <summary>WebVTT.</summary>
    public string? Captions { get; private set; }
    public string? File { get; private set; }
    public UploadKind? FileKind { get; private set; }
    public long Size { get; private set; }
    public string? Hash { get; private set; }

    /// <summary>Found through its thing: it has no line of its own in the register.</summary>
    public override Entry? Entry => null;

    public bool IsFilm => Kind is FormatKind.SignedVideo or FormatKind.Video;

    public static bool IsHeard(FormatKind kind) => kind is FormatKind.SignedVideo or FormatKind.Video or FormatKind.Audio;

    /// <summary>Everybody has it from now on.</summary>
    public static Refusal? Publish(long of, string key, string placeAddress, FormatTold told, FormatFile? file, Act act, out OtherFormat? format)
    {
        ArgumentNullException.ThrowIfNull(told);
        format = null;
        foreach (var (_, why) in told.Faults(file?.Kind)) return why;
        format = new OtherFormat { Key = key, Address = $"{placeAddress}/formats/{key}", OfId = of, Visibility = Visibility.Public };
        format.Say(told, file);
        format.Record(new OtherFormatPublished(act, format));
        return null;
    }

    /// <summary>Nobody gets it any more; the reason stays in the trail.</summary>
    public Refusal? TakeOff(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (Visibility != Visibility.Public) return new("It is taken off already.");
        if (string.IsNullOrWhiteSpace(act.Why)) return new("Say why, in one sentence.");
        Visibility = Visibility.Draft;
        Record(new OtherFormatTakenOff(act, this));
        return null;
    }

    private void Say(FormatTold told, FormatFile? file)
    {
        (Kind, Language, MadeBy, Made, Minutes, Text, Captions) = (told.Kind, told.Language, told.MadeBy.Trim(), told.Made, told.Minutes, told.Text, told.Captions);
        (File, FileKind, Size, Hash) = (file?.Name, file?.Kind, file?.Size ?? 0, file?.Hash);
    }
}

public sealed record OtherFormatPublished(Act Act, OtherFormat Format) : Fact(Act, Format);

public sealed record OtherFormatTakenOff(Act Act, OtherFormat Format) : Fact(Act, Format);

/// <summary>Another format that somebody works on and that nobody else sees yet.</summary>
public sealed class FormatAtWork
{
    public long Id { get; private set; }
    public long PlaceId { get; init; }
    public long ThingId { get; init; }
    public long CircleId { get; init; }
    public FormatKind Kind { get; private set; }
    public string Language { get; private set; } = "";
    public string MadeBy { get; private set; } = "";
    public PartialDate? Made { get; private set; }
    public int? Minutes { get; private set; }
    public string? Text { get; private set; }
    public string? Captions { get; private set; }

    /// <summary>In the waiting room; nobody is told it.</summary>
    public string? UploadId { get; private set; }
    public string? Name { get; private set; }
    public DateTimeOffset At { get; private set; }

    public FormatTold Told => new(Kind, Language, MadeBy, Made, Minutes, Text, Captions);

    public void Say(FormatTold told, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(told);
        (Kind, Language, MadeBy, Made, Minutes, Text, Captions, At) = (told.Kind, told.Language, told.MadeBy, told.Made, told.Minutes, told.Text, told.Captions, at);
    }

    public void Bring(string uploadId, string name) => (UploadId, Name) = (uploadId, name);
}
