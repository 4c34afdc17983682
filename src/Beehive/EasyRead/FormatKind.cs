using Beehive.Membership;

namespace Beehive.EasyRead;

/// <summary>In which other way somebody can read, hear or see the same thing.</summary>
public enum FormatKind
{
    EasyRead,
    LargePrint,
    Audio,
    SignedVideo,
    Video,
    OtherLanguage,
    Braille,
    SomethingElse,
}

/// <summary>How pages say it, and which can be asked for or offered.</summary>
public static class FormatWords
{
    /// <summary>What anybody can ask for.</summary>
    public static readonly IReadOnlyList<FormatKind> Asked = [FormatKind.EasyRead, FormatKind.LargePrint, FormatKind.Audio, FormatKind.SignedVideo, FormatKind.OtherLanguage, FormatKind.Braille, FormatKind.SomethingElse];

    /// <summary>What is kept beside a thing. Easy Read has pages of its own.</summary>
    public static readonly IReadOnlyList<FormatKind> Offered = [FormatKind.SignedVideo, FormatKind.Video, FormatKind.Audio, FormatKind.OtherLanguage, FormatKind.LargePrint, FormatKind.Braille];

    public static string Of(FormatKind kind) => kind switch
    {
        FormatKind.EasyRead => "Easy Read",
        FormatKind.LargePrint => "Large print",
        FormatKind.Audio => "Sound, to listen to",
        FormatKind.SignedVideo => "British Sign Language, as a video",
        FormatKind.Video => "Video",
        FormatKind.OtherLanguage => "Another language",
        FormatKind.Braille => "Braille",
        _ => "Something else",
    };

    /// <summary>In English: a language says more than "another language", and tells in which one a video or a recording is.</summary>
    public static string Called(FormatKind kind, string language) => Languages.Of(language)?.English is { } name && kind != FormatKind.SignedVideo && language != "en-GB" ? kind == FormatKind.OtherLanguage ? name : $"{Of(kind)}, {name}" : Of(kind);

    /// <summary>What a member's need is met by; null where it is met in the room or by post.</summary>
    public static FormatKind? Of(NeedKind need) => need switch
    {
        NeedKind.EasyRead => FormatKind.EasyRead,
        NeedKind.LargePrint => FormatKind.LargePrint,
        NeedKind.Audio => FormatKind.Audio,
        NeedKind.SignedVideo => FormatKind.SignedVideo,
        NeedKind.OtherLanguage => FormatKind.OtherLanguage,
        _ => null,
    };
}
