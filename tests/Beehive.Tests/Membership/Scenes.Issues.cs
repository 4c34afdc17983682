using System.Globalization;
using Beehive.Accounts;
using Beehive.Issues;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Membership;

/// <summary>An issue in one state, and which deeds its page offers then.</summary>
/// <param name="Line">Its state as a line of issues.jsonl tells it.</param>
/// <param name="Board">The board that has it.</param>
/// <param name="OfPlace">What whoever works for the place may do with it.</param>
/// <param name="OfBoard">What secretary and co-chairs of its board may do with it.</param>
public sealed record IssueScene(string Name, string Line, string? Board, string OfPlace, string OfBoard)
{
    public string Kind { get; init; } = "request";

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
        new("received", $"{Unread}\"received\",{Open}", null, "publish end extend join split topic ask", ""),
        new("asked for more", $"{Unread}\"more-info\",{Open}", null, "publish end extend join split topic ask", ""),
        new("being read", $"\"state\":\"being-read\",{Open}", null, "send end extend join split topic take-out ask", ""),
        new("sent to a board", $"{WithCarers}\"with-board\",{Open}", "carers", "send end extend join split topic take-out ask", "accept send-back topic"),
        new("taken by a board", $"{Accepted}\"with-board\",{Open}", "carers", "end extend join topic take-out", "agenda will extend end ask topic"),
        new("on an agenda", $"{Accepted}\"on-agenda\",{Open}", "carers", "end extend join topic take-out", "agenda will extend end ask topic"),
        new("being done", $"{Accepted}\"being-done\",{Open}", "carers", "end extend join topic take-out", "agenda will extend end ask topic"),
        new("praise", $"{Accepted}\"with-board\",{Open}", "carers", "end extend join pass-on topic take-out", "agenda will extend end ask pass-on topic") { Kind = "compliment" },
        new("waiting for an answer", $"{Accepted}\"being-done\",{Open},\"pausedFrom\":\"2026-07-10\",\"dueWhenPaused\":\"2026-07-20\",\"stepWhenPaused\":\"We say what came of it\"", "carers", "end extend join answer-came topic take-out", "agenda will extend end answer-came topic"),
        new("closed", $"{Accepted}\"closed\",\"endedAs\":\"no\",\"reason\":\"There is no money.\"", "carers", "topic take-out", "topic"),
        new("passed to another body", $"{Accepted}\"closed\",\"endedAs\":\"not-ours\",\"reason\":\"The railway decides.\",\"passedTo\":\"Railway\"", "carers", "topic take-out their-answer", "topic their-answer"),
    ];

    private static readonly HashSet<string> IssueDeeds = [.. IssueScenes.SelectMany(x => $"{x.OfPlace} {x.OfBoard}".Split(' ')).Where(x => x.Length > 0)];

    private static IEnumerable<SceneAddress> IssueAddressesOf(string route)
    {
        if (route.Contains("{file}", StringComparison.Ordinal)) return [new SceneAddress(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{number:int}", Sent["with-file"], StringComparison.Ordinal).Replace("{file}", Sent["issue-file"], StringComparison.Ordinal), null)];
        var deed = route[(route.LastIndexOf('/') + 1)..];
        return IssueScenes.Select((x, i) => new SceneAddress(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{number:int}", (i + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), x.Board)
        {
            Opens = IssueDeeds.Contains(deed) ? x.Opens(deed) : null,
        });
    }

    private static Task PlantIssuesAsync(SiteUnderTest site, string place) => site.PlantAsync(place, "issue", [.. IssueScenes.Select((x, i) =>
        $$"""{"id":"issue-{{i + 1}}","number":{{i + 1}},"title":"A bus that is {{x.Name}}","words":"The last bus goes at six.","kind":"{{x.Kind}}","raised":"2026-07-08",{{x.Line}}}""")]);

    /// <summary>What somebody said on the phone, with a scan: its number, and the calls that came of it.</summary>
    private static SceneAddress ScanAddress => new($"/testing/issues/{Sent["written"]}/scan", null) { Opens = [Role.PartnershipManager] };

    /// <summary>A picture of one dot.</summary>
    private static byte[] Scan { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static async Task WriteDownAsync(SiteUnderTest site)
    {
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        foreach (var (field, how) in ((string, string)[])[("phone", "01632 960 700"), ("post", "1 High Street")])
        {
            await manager.SendFileAsync(await manager.OpenAsync("/testing/issues/enter"), "paper", "letter.png", Scan, ("way", "Phone"), ("day", "6 July 2026"), ("words", "The lift is broken."), ("who", "person"), (field, how));
            var number = (await manager.OpenAsync("/testing/issues/entered")).Page.QuerySelector("dd strong")!.TextContent;
            await manager.SendAsync($"/testing/issues/{number}/publish");
            Sent["written"] = number;
        }
        await using var store = site.Under.Database.Read();
        Sent["errand"] = (await store.Errands.OrderBy(x => x.Id).FirstAsync(TestContext.Current.CancellationToken)).Id.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>One that somebody told with their voice.</summary>
    private static async Task RaiseWithVoiceAsync(SiteUnderTest site)
    {
        using var anybody = new Person(site);
        await anybody.SendAsync("/testing/raise/words", ("words", "The step at the door is too high."));
        await anybody.SendFileAsync(await anybody.OpenAsync("/testing/raise/files"), "added", "a.wav", Platform.Files.SampleSound.Wav);
        var sent = await anybody.OpenAsync((await anybody.SendAsync("/testing/raise/check")).Location!);
        await using var store = site.Under.Database.Read();
        var file = await store.Set<Beehive.Issues.IssueFile>().SingleAsync(TestContext.Current.CancellationToken);
        Sent["issue-file"] = file.Id.ToString(CultureInfo.InvariantCulture);
        Sent["with-file"] = sent.Page.QuerySelector("dd strong")!.TextContent;
    }
}
