namespace Beehive.EasyRead;

/// <summary>The public words for what a block is.</summary>
public static class BlockWords
{
    public static string Of(BlockKind kind) => kind switch
    {
        BlockKind.Heading => "A heading",
        BlockKind.Question => "A question",
        BlockKind.List => "A list",
        BlockKind.Date => "A day or a time",
        BlockKind.Contact => "Who to ask",
        _ => "Text",
    };
}
