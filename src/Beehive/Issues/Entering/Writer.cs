using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Entering;

/// <summary>Whoever writes down what another said: the office that everybody reads, and the roles that may.</summary>
/// <param name="IsSupporter">Writes only for the person whom they support.</param>
public sealed record Writer(string Office, bool IsSupporter)
{
    /// <summary>The members whom they support.</summary>
    public IReadOnlyList<Held> Members { get; private init; } = [];

    public static Writer Of(Me me, IssueOffice office)
    {
        ArgumentNullException.ThrowIfNull(me);
        ArgumentNullException.ThrowIfNull(office);
        if (me.IsAnywhere(Role.PartnershipManager)) return new(office.Office, false);
        return me.Uses.FirstOrDefault(x => x.Role is Role.Secretary or Role.CoChair) is { } held ? new($"{held.Office}, {held.Board}", false) : new("A supporter", true) { Members = [.. me.Uses.Where(x => x.Beside is not null).DistinctBy(x => x.Beside!.MemberId)] };
    }
}
