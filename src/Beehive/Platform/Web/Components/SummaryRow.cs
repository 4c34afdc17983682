namespace Beehive.Platform.Web.Components;

/// <summary>One row of a summary list: a name, what is known, and what can be done about it.</summary>
public sealed record SummaryRow
{
    public string? Classes { get; init; }
    public Fragment? Key { get; init; }
    public Fragment? Value { get; init; }
    public LinkList? Actions { get; init; }
}
