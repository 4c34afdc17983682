using Beehive.Places;

namespace Beehive.Noticeboard.Layout;

/// <summary>A part of a place's site, for the navigation. Only what exists stands here.</summary>
public sealed record Part(string Name, string Words, string Address);

public static class Parts
{
    public static IEnumerable<Part> Of(Place place) =>
    [
        new("boards", "Boards", place.Address + "/boards"),
        new("meetings", "Meetings", place.Address + "/meetings"),
        new("decisions", "Decisions", place.Address + "/decisions"),
        new("actions", "Actions", place.Address + "/actions"),
        new("papers", "Papers", place.Address + "/papers"),
        new("search", "Search", place.Address + "/search"),
    ];
}
