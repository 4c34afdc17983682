using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>As whom somebody works on an asking.</summary>
public static class Askers
{
    public static By By(Me me, Board board, DateOnly today, Deed deed) => new(Roles.Words(me.Is(Role.Secretary, board.Id) ? Role.Secretary : Role.CoChair), today, deed.Act);
}
