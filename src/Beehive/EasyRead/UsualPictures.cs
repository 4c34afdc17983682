namespace Beehive.EasyRead;

/// <summary>What can stand beside a block of a kind, whatever its words are.</summary>
public static class UsualPictures
{
    public static IReadOnlyList<string> Of(BlockKind kind) => kind switch
    {
        BlockKind.Question => ["question", "tell", "idea"],
        BlockKind.List => ["list", "pages"],
        BlockKind.Date => ["calendar", "clock", "appointment"],
        BlockKind.Contact => ["phone", "email", "talk"],
        _ => [],
    };
}
