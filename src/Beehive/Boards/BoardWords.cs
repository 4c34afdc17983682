using Beehive.Platform.Web;

namespace Beehive.Boards;

/// <summary>How pages say the kind and state of a board, and what became of it.</summary>
public static class BoardWords
{
    public static string Of(BoardKind kind) => kind switch
    {
        BoardKind.LeadershipForum => "Leadership forum",
        BoardKind.StatutoryBoard => "Board set up by law",
        BoardKind.PartnershipBoard => "Partnership board",
        BoardKind.Thematic => "Thematic partnership",
        BoardKind.Area => "Area partnership",
        BoardKind.ActionGroup => "Action group",
        BoardKind.ReferenceGroup => "Reference group",
        BoardKind.TaskAndFinish => "Task and finish group",
        BoardKind.Senate => "Senate",
        BoardKind.Scrutiny => "Scrutiny",
        BoardKind.DeliveryBoard => "Delivery board",
        BoardKind.ManagedNetwork => "Managed network",
        BoardKind.SelfAdvocacyNetwork => "Self-advocacy network",
        BoardKind.Parliament => "Parliament",
        BoardKind.Forum => "Forum",
        BoardKind.Executive => "Executive",
        BoardKind.CrossCuttingGroup => "Cross-cutting group",
        BoardKind.SubGroup => "Sub-group",
        BoardKind.StrategicBoard => "Strategic board",
        _ => "Group",
    };

    public static Tagged Of(BoardState state) => state switch
    {
        BoardState.Proposed => new("Proposed", "wait"),
        BoardState.NotSetUp => new("Not set up yet", "wait"),
        BoardState.Shadow => new("Shadow board", "wait"),
        BoardState.Active => new("Active", "good"),
        BoardState.Merged => new("Merged", "moved"),
        BoardState.Renamed => new("Renamed", "moved"),
        BoardState.Split => new("Split", "moved"),
        _ => new("Ended", "stop"),
    };

    /// <summary>What happened, in the past; <see cref="WouldBe"/> is for what is only proposed.</summary>
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Merged => "Merged",
        ChangeKind.Renamed => "Renamed",
        ChangeKind.Split => "Split",
        ChangeKind.ChangedKind => "Became another kind of board",
        ChangeKind.Replaced => "Replaced",
        ChangeKind.TookOverTopic => "A topic was handed on",
        _ => "Ended",
    };

    public static string WouldBe(ChangeKind kind) => kind switch
    {
        ChangeKind.Merged => "Would merge",
        ChangeKind.Renamed => "Would be renamed",
        ChangeKind.Split => "Would be split",
        ChangeKind.ChangedKind => "Would become another kind of board",
        ChangeKind.Replaced => "Would be replaced",
        ChangeKind.TookOverTopic => "A topic would be handed on",
        _ => "Would end",
    };

    /// <summary>
    /// A neutral picture for the kind of group, until the group chooses its own: no picture stands for a kind of person.
    /// </summary>
    public static string Picture(Board board) => board.Picture ?? board.Kind switch
    {
        BoardKind.StatutoryBoard or BoardKind.Parliament or BoardKind.Scrutiny => "building",
        BoardKind.Forum or BoardKind.ReferenceGroup or BoardKind.LeadershipForum => "talk",
        BoardKind.PartnershipBoard or BoardKind.Senate => "handshake",
        BoardKind.Thematic or BoardKind.StrategicBoard => "list",
        BoardKind.Area => "map",
        BoardKind.ManagedNetwork or BoardKind.SelfAdvocacyNetwork => "link",
        BoardKind.TaskAndFinish or BoardKind.ActionGroup or BoardKind.DeliveryBoard => "work",
        _ => "board",
    };
}
