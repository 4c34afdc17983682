namespace Beehive.Boards;

/// <summary>How pages say a reporting line, from either end; the other board or organisation follows as a link.</summary>
public static class LineWords
{
    /// <summary>From the board that the line starts at: "Reports to ...".</summary>
    public static string From(LineKind kind) => kind switch
    {
        LineKind.ReportsTo => "Reports to",
        LineKind.CanBeTaskedBy => "Can be given tasks by",
        LineKind.Advises => "Advises",
        LineKind.FeedsAgendaOf => "Brings topics to the agenda of",
        LineKind.WorksWith => "Works with",
        LineKind.HoldsSeatOn => "Has a seat on",
        LineKind.PartOf => "Part of",
        LineKind.SupportedBy => "Supported by",
        _ => "Meets before",
    };

    /// <summary>From the board that the line leads to: "Hears reports from ...".</summary>
    public static string To(LineKind kind) => kind switch
    {
        LineKind.ReportsTo => "Hears reports from",
        LineKind.CanBeTaskedBy => "Can give tasks to",
        LineKind.Advises => "Advised by",
        LineKind.FeedsAgendaOf => "Has topics brought by",
        LineKind.WorksWith => "Works with",
        LineKind.HoldsSeatOn => "Has a seat for",
        LineKind.PartOf => "Includes",
        LineKind.SupportedBy => "Supports",
        _ => "Meets after",
    };
}
