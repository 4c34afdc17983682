using Beehive.Platform.Files;
using Beehive.Platform.Storage;

namespace Beehive.EasyRead;

/// <summary>Another format as a list tells it: "British Sign Language (video, 3 minutes)".</summary>
public sealed record FormatInList(string Address, FormatKind Kind, string Language, int? Minutes, UploadKind? File)
{
    /// <summary>Of a language, in that language; else what it is.</summary>
    public string Words => Kind is FormatKind.SignedVideo or FormatKind.OtherLanguage || Language != "en-GB" ? Languages.Of(Language)?.Own ?? Language : FormatWords.Of(Kind);

    public string? Direction => Languages.Of(Language) is { RightToLeft: true } ? "rtl" : null;

    /// <summary>What stands behind it in brackets, to be said through T; null where the words say all.</summary>
    public string? What => Kind switch
    {
        FormatKind.SignedVideo or FormatKind.Video => "video",
        FormatKind.Audio => "sound",
        FormatKind.OtherLanguage when File is { } file => UploadKinds.Shown(file),
        FormatKind.LargePrint or FormatKind.Braille => File is { } document ? UploadKinds.Shown(document) : null,
        _ => null,
    };
}

/// <summary>The other formats of a thing, as its page shows them: /EasyRead/OtherFormats.cshtml.</summary>
/// <param name="Address">Of the thing, in the standard view.</param>
/// <param name="Circle">The board that leads it: who works for it adds more.</param>
public sealed record FormatsOfThing(string Address, long Circle, IReadOnlyList<FormatInList> Formats)
{
    /// <summary>Behind a thing's own address: where whoever works for its board adds another format.</summary>
    public const string AddEnd = "/add-format";
}

public static class OtherFormatsReading
{
    private static readonly Compiled<long, FormatInList> Of = new((store, thing) =>
        store.Set<OtherFormat>().Where(x => x.OfId == thing).OrderBy(x => x.Kind).ThenBy(x => x.Language).ThenBy(x => x.Id).Select(x => new FormatInList(x.Address, x.Kind, x.Language, x.Minutes, x.FileKind)));

    extension(Store store)
    {
        /// <summary>One small question to the database; the texts stay where they are.</summary>
        public async Task<FormatsOfThing> FormatsOfAsync(long thing, string address, long circle, CancellationToken cancel) => new(address, circle, await Of.ListAsync(store, thing, cancel));
    }
}
