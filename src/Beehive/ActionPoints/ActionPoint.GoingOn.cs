using Beehive.Boards;
using Beehive.Platform;

namespace Beehive.ActionPoints;

public sealed partial class ActionPoint
{
    /// <summary>The board that had it is no more, or hands it on: another board has it now. Who does it, by when, and its state stay.</summary>
    public Refusal? GoOnWith(Board board, Act act)
    {
        if (!IsOpen) return new("This action is over. It stays with the board that had it.");
        if (BoardId == board.Id) return new("{0} has this action already.", board.Name);
        BoardId = board.Id;
        Enclose();
        Record(new ActionWentOn(act, this, board));
        return null;
    }
}

public sealed record ActionWentOn(Act Act, ActionPoint Action, Board Board) : Fact(Act, Action, Board);
