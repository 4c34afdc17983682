namespace Beehive.Accounts;

/// <summary>Who may use a page. A page that takes something in and does not say so can be used by nobody.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MayUseAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles => roles;

    /// <summary>It is enough to hold the role for any board of the place: the page itself looks which.</summary>
    public bool OfAnyBoard { get; init; }
}
