using Beehive.Accounts;
using Beehive.Membership;

namespace Beehive.ActionPoints;

/// <summary>What whoever looks is to one action: its owner, whoever was asked to take it over, or who looks after it for the board.</summary>
public sealed record ActionRights(bool Owns, bool IsAsked, bool LooksAfter, string? Office)
{
    /// <summary>Acts beside the owner: says how it goes, and decides nothing.</summary>
    public bool IsBeside { get; init; }

    private static readonly Role[] Keepers = [Role.Secretary, Role.CoChair, Role.PartnershipManager];

    public bool MayDo => Owns || IsBeside || LooksAfter;

    /// <summary>Stop it, or pass it on.</summary>
    public bool MayDecide => Owns || LooksAfter;

    public bool MayAnswer => IsAsked || LooksAfter;

    public static ActionRights Of(Me me, ActionPoint action, ActionOwner? owner)
    {
        if (me.Account is not { } account) return new(false, false, false, null);
        var keeps = Array.Find(Keepers, x => me.Is(x, action.BoardId ?? 0));
        var owns = owner is not null && (owner.AccountId == account.Id || owner.Email == account.Email);
        var asked = owner is not null && action.OfferedTo is not null && (owner.NextAccountId == account.Id || owner.NextEmail == account.Email);
        var beside = owner is not null && me.Uses.Any(x => x.Beside is { DoesActions: true } it && x.BoardId == action.BoardId && (owner.AccountId == it.MemberId || owner.Email == it.MemberEmail));
        return new(owns, asked, keeps != default, owns ? action.Owner ?? "Owner" : asked ? action.OfferedTo : keeps != default ? Roles.Words(keeps) : beside ? $"{action.Owner ?? "Owner"}, supported by {Roles.Words(Role.Supporter)}" : null) { IsBeside = beside };
    }

    /// <summary>What may be done now, for the action's page.</summary>
    public IEnumerable<WorkLink> Links(ActionPoint action)
    {
        if (action.OfferedTo is not null && action.IsOpen && MayAnswer) yield return new("Take it over, or give it back", action.Address + "/answer");
        if (MayDo && action.IsOpen)
        {
            if (action.State != ActionState.Doing) yield return new("I have begun", action.Address + "/begin");
            yield return new("Say how it goes", action.Address + "/progress");
            yield return new("It is done", action.Address + "/done");
            if (MayDecide) yield return new("It is stopped", action.Address + "/stop");
            if (MayDecide) yield return new("Pass it on", action.Address + "/pass-on");
        }
        if (!LooksAfter) yield break;
        if (action.IsOpen)
        {
            yield return new("Change the date", action.Address + "/date");
            yield return new("How the owner is reached", action.Address + "/owner");
            yield return new("Letter to print", action.Address + "/letter");
        }
        else yield return new("Open it again", action.Address + "/open-again");
    }
}
