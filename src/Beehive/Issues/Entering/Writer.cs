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

    /// <summary>Of all issues of the place, also of those that nobody may see.</summary>
    public static async Task<int> HighestAsync(Deed deed, long place)
    {
        ArgumentNullException.ThrowIfNull(deed);
        await using var ask = deed.Writing.Connection.Command(deed.Writing.Transaction, """SELECT COALESCE(max("Number"), 0) FROM "Issues" WHERE "PlaceId" = @place""");
        return (int)await ask.With("@place", place).NumberAsync(deed.Cancel);
    }
}
