namespace Beehive.EasyRead;

/// <summary>A language as its readers call it, and as people here do.</summary>
/// <param name="Tag">BCP 47, for the lang attribute.</param>
/// <param name="Own">In the language itself.</param>
/// <param name="RightToLeft">For the dir attribute.</param>
public sealed record Language(string Tag, string Own, string English, bool RightToLeft = false)
{
    public string Direction => RightToLeft ? "rtl" : "ltr";
}

/// <summary>The languages that people here read, hear or sign. The most spoken in England and Wales at the census of 2021 are among them.</summary>
public static class Languages
{
    public const string British = "bfi";

    public static readonly IReadOnlyList<Language> All =
    [
        new("sq", "Shqip", "Albanian"), new("am", "አማርኛ", "Amharic"), new("ar", "العربية", "Arabic", true), new("bn", "বাংলা", "Bengali"), new(British, "British Sign Language", "British Sign Language"),
        new("bg", "Български", "Bulgarian"), new("yue-Hant", "廣東話", "Cantonese"), new("zh-Hans", "简体中文", "Chinese"), new("cs", "Čeština", "Czech"), new("prs", "دری", "Dari", true), new("nl", "Nederlands", "Dutch"),
        new("en-GB", "English", "English"), new("fr", "Français", "French"), new("de", "Deutsch", "German"), new("el", "Ελληνικά", "Greek"), new("gu", "ગુજરાતી", "Gujarati"), new("hi", "हिन्दी", "Hindi"),
        new("hu", "Magyar", "Hungarian"), new("ga", "Gaeilge", "Irish"), new("isg", "Irish Sign Language", "Irish Sign Language"), new("it", "Italiano", "Italian"), new("ckb", "کوردیی ناوەندی", "Kurdish (Sorani)", true),
        new("lv", "Latviešu", "Latvian"), new("lt", "Lietuvių", "Lithuanian"), new("ml", "മലയാളം", "Malayalam"), new("ne", "नेपाली", "Nepali"), new("pa", "ਪੰਜਾਬੀ", "Panjabi"), new("ps", "پښتو", "Pashto", true),
        new("fa", "فارسی", "Persian (Farsi)", true), new("pl", "Polski", "Polish"), new("pt", "Português", "Portuguese"), new("ro", "Română", "Romanian"), new("rom", "Romani čhib", "Romani"), new("ru", "Русский", "Russian"),
        new("gd", "Gàidhlig", "Scottish Gaelic"), new("sk", "Slovenčina", "Slovak"), new("so", "Soomaali", "Somali"), new("es", "Español", "Spanish"), new("sw", "Kiswahili", "Swahili"), new("tl", "Tagalog", "Tagalog"),
        new("ta", "தமிழ்", "Tamil"), new("te", "తెలుగు", "Telugu"), new("th", "ไทย", "Thai"), new("ti", "ትግርኛ", "Tigrinya"), new("tr", "Türkçe", "Turkish"), new("uk", "Українська", "Ukrainian"), new("ur", "اردو", "Urdu", true),
        new("vi", "Tiếng Việt", "Vietnamese"), new("cy", "Cymraeg", "Welsh"), new("yi", "ייִדיש", "Yiddish", true), new("yo", "Yorùbá", "Yoruba"),
    ];

    private static readonly Dictionary<string, Language> ByTag = All.ToDictionary(x => x.Tag, StringComparer.Ordinal);

    /// <summary>Null where it is not in the list.</summary>
    public static Language? Of(string? tag) => tag is not null && ByTag.TryGetValue(tag, out var language) ? language : null;

    /// <summary>Signed, not spoken: it is seen in a video and has no writing of its own.</summary>
    public static bool IsSigned(string? tag) => tag is British or "isg";

    /// <summary>What can be written or spoken, for a list to choose from.</summary>
    public static IEnumerable<Language> Written => All.Where(x => !IsSigned(x.Tag) && x.Tag != "en-GB");
}
