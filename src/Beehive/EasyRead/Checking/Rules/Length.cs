namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 15: a text that somebody can get to the end of.</summary>
internal static class Length
{
    private const int Many = 600, TooMany = 1000, BlocksWithoutHeading = 8;

    public static void Check(CheckedText text, int words, Findings findings)
    {
        if (words > TooMany) findings.Whole(15, Severity.Error, new("This has {0:#,0} words. 1,000 is the most.", words), "Make it shorter. Or make 2 parts.");
        else if (words > Many) findings.Whole(15, Severity.Warning, new("This has {0} words. Try to use 600 or less.", words), "Keep what people must know or do.");
        var since = 0;
        foreach (var (i, block) in text.Blocks.Index())
        {
            since = block.Kind == BlockKind.Heading ? 0 : since + 1;
            if (since == BlocksWithoutHeading + 1) findings.OfBlock(15, Severity.Warning, i, "", new("There are more than 8 blocks here. Add a heading."), "What happens next");
        }
    }
}
