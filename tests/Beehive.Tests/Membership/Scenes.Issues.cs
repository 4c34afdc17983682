using System.Globalization;
using Beehive.Accounts;

namespace Beehive.Tests.Membership;

/// <summary>An issue in one state, and which deeds its page offers then.</summary>
/// <param name="Line">Its state as a line of issues.jsonl tells it.</param>
/// <param name="Board">The board that has it.</param>
/// <param name="OfPlace">What whoever works for the place may do with it.</param>
/// <param name="OfBoard">What secretary and co-chairs of its board may do with it.</param>
public sealed record IssueScene(string Name, string Line, string? Board, string OfPlace, string OfBoard)
{
    public IReadOnlyCollection<Role> Opens(string deed) =>
        [.. OfPlace.Split(' ').Contains(deed) ? [Role.PartnershipManager] : Array.Empty<Role>(), .. OfBoard.Split(' ').Contains(deed) ? [Role.Secretary, Role.CoChair] : Array.Empty<Role>()];
}

/// <summary>Issues in every state. What opens when is written down here a second time, by hand, so that the pages are held against it.</summary>
public static partial class Scenes
{
    private const string Unread = "\"visibility\":\"draft\",\"state\":";
    private const string Open = "\"holder\":\"Partnership team\",\"holderPhone\":\"01632 960 123\",\"nextStep\":\"Somebody reads it\",\"next\":\"2026-07-17\"";
    private const string WithCarers = "\"board\":\"carers\",\"state\":";
    private const string Accepted = "\"board\":\"carers\",\"accepted\":\"2026-07-10\",\"state\":";

    private static readonly IssueScene[] IssueScenes =
    [
        new("received", $"{Unread}\"received\",{Open}", null, "publish end extend join", ""),
        new("asked for more", $"{Unread}\"more-info\",{Open}", null, "publish end extend join", ""),
        new("being read", $"\"state\":\"being-read\",{Open}", null, "send end extend join", ""),
        new("sent to a board", $"{WithCarers}\"with-board\",{Open}", "carers", "send end extend join", "accept send-back"),
        new("taken by a board", $"{Accepted}\"with-board\",{Open}", "carers", "end extend join", "agenda will extend end"),
        new("on an agenda", $"{Accepted}\"on-agenda\",{Open}", "carers", "end extend join", "agenda will extend end"),
        new("being done", $"{Accepted}\"being-done\",{Open}", "carers", "end extend join", "agenda will extend end"),
        new("closed", $"{Accepted}\"closed\",\"endedAs\":\"no\",\"reason\":\"There is no money.\"", "carers", "", ""),
    ];

    private static readonly HashSet<string> IssueDeeds = [.. IssueScenes.SelectMany(x => $"{x.OfPlace} {x.OfBoard}".Split(' ')).Where(x => x.Length > 0)];

    private static IEnumerable<SceneAddress> IssueAddressesOf(string route)
    {
        var deed = route[(route.LastIndexOf('/') + 1)..];
        return IssueScenes.Select((x, i) => new SceneAddress(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{number:int}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), x.Board)
        {
            Opens = IssueDeeds.Contains(deed) ? x.Opens(deed) : null,
        });
    }

    private static Task PlantIssuesAsync(SiteUnderTest site, string place) => site.PlantAsync(place, "issue", [.. IssueScenes.Select((x, i) =>
        $$"""{"id":"issue-{{i + 1}}","number":{{i + 1}},"title":"A bus that is {{x.Name}}","words":"The last bus goes at six.","kind":"request","raised":"2026-07-08",{{x.Line}}}""")]);
}
