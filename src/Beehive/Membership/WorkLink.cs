namespace Beehive.Membership;

/// <summary>Something that whoever looks may do here: shown beside what everybody reads.</summary>
public sealed record WorkLink(string Words, string Address);
