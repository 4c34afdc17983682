using Beehive.Platform.Storage;

namespace Beehive.EasyRead;

/// <summary>A format as addresses and forms write it: easy-read.</summary>
public static class FormatWord
{
    public static string Of(FormatKind kind) => Conversions.Kebab(kind);

    /// <summary>Of those that can be asked for; null where it is none of them.</summary>
    public static FormatKind? Read(string? word) => FormatWords.Asked.Where(x => Of(x) == word).Cast<FormatKind?>().FirstOrDefault();
}
