namespace Beehive.Noticeboard.Finding;

/// <summary>The kinds of things that can be found, as people say them.</summary>
public static class KindWords
{
    public static readonly IReadOnlyList<(string Kind, string Words)> All =
    [
        ("board", "Boards"), ("meeting", "Meetings"), ("agenda-item", "Agenda items"), ("decision", "Decisions"), ("action-point", "Actions"), ("asking", "Asked"), ("issue", "What people told us"), ("topic", "Topics"), ("paper", "Papers"),
        ("organisation", "Organisations"), ("seat", "Seats"), ("terms-of-reference", "Terms of reference"),
    ];

    public static string Of(string kind) => kind switch
    {
        "board" => "Board",
        "meeting" => "Meeting",
        "agenda-item" => "Agenda item",
        "decision" => "Decision",
        "action-point" => "Action",
        "asking" => "Asked",
        "issue" => "What people told us",
        "topic" => "Topic",
        "paper" => "Paper",
        "organisation" => "Organisation",
        "seat" => "Seat",
        "terms-of-reference" => "Terms of reference",
        _ => "About this place",
    };

    public static bool IsKnown(string kind) => All.Any(x => x.Kind == kind);
}
