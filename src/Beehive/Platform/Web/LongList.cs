namespace Beehive.Platform.Web;

/// <summary>One page of a long list.</summary>
public sealed record LongList(int Page, int Size, int Total)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int First => ((Page - 1) * Size) + 1;

    public int Last => Math.Min(Page * Size, Total);

    /// <summary>Asked for a page that the list does not have.</summary>
    public bool IsBeyond => Page > Pages;
}
