namespace Beehive.OpenData.News;

/// <summary>One thing in a feed. Its id never changes, whatever happens to its title or its address.</summary>
public sealed record FeedEntry(string Id, string Title, string Address, DateTimeOffset Updated, string Summary, IReadOnlyList<FeedCategory> Boards);

public sealed record FeedCategory(string Key, string Name);

/// <summary>A feed with its entries, the newest first.</summary>
public sealed record Feed(string Id, string Title, string Author, string Address, string Page, DateTimeOffset Updated, IReadOnlyList<FeedEntry> Entries);
