using System.Text.RegularExpressions;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Tests.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Membership;

/// <summary>How somebody must be answered.</summary>
public enum Answer
{
    LetIn,
    NoPage,
    SignIn,
    SecondStep,
}

/// <summary>An address of a page in one state of its thing.</summary>
/// <param name="Board">The board that it stands below, if any.</param>
public sealed record SceneAddress(string Path, string? Board)
{
    /// <summary>Where a page looks itself at the state of its thing: for whom it opens, for the board that has it. Null: for all whom the rule names.</summary>
    public IReadOnlyCollection<Role>? Opens { get; init; }
}

/// <summary>Somebody of the cast.</summary>
/// <param name="Role">Null: not signed in.</param>
/// <param name="Strong">The second step is made.</param>
public sealed record Player(string Name, Role? Role, string? Board, bool Strong = true, string Place = "testing")
{
    public async Task<Person> ArriveAsync(SiteUnderTest site)
    {
        if (Role is not { } role) return new Person(site);
        var person = await Person.WithAsync(site, Place, role, Board, Strong);
        if (role == Beehive.Accounts.Role.AccountHolder) await site.Under.RunAsync($"UPDATE \"PaperAuthors\" SET \"AccountId\" = {person.AccountId} WHERE \"SentBackAt\" IS NOT NULL");
        return person;
    }

    /// <summary>What the rule says, worked out from the matrix alone.</summary>
    public Answer Answer(MayUseAttribute rule, SceneAddress address)
    {
        if (Role is not { } role) return Membership.Answer.SignIn;
        if (rule.Roles.Contains(Beehive.Accounts.Role.AccountHolder)) return Membership.Answer.LetIn;
        if (Place != "testing" && role != Beehive.Accounts.Role.Administrator) return Membership.Answer.NoPage;
        var covers = rule.Roles.Contains(role) && (Board is null || Board == address.Board || rule.OfAnyBoard);
        if (!covers) return Membership.Answer.NoPage;
        if (!Strong && Roles.NeedsSecondStep(role)) return Membership.Answer.SecondStep;
        return address.Opens is { } opens && !(opens.Contains(role) && (Board is null || Board == address.Board)) ? Membership.Answer.NoPage : Membership.Answer.LetIn;
    }
}

/// <summary>A place with things in every state, and people in every role.</summary>
public static partial class Scenes
{
    private static readonly string[] MeetingStates = ["planned", "called", "happened", "minutes-agreed", "cancelled", "proposed"];
    private static readonly string[] ActionStates = ["to-do", "doing", "done", "stopped", "passed-on", "not-known"];

    private static readonly string[] AskingStates = ["waiting", "answered", "refused", "withdrawn", "no-answer"];

    public static IReadOnlyList<Player> Cast { get; } =
    [
        new("Nobody", null, null),
        .. Enum.GetValues<Role>().Except([Role.Anybody]).Select(x => new Player(x.ToString(), x, OfPlace(x) ? null : "carers")),
        .. Enum.GetValues<Role>().Where(Roles.NeedsSecondStep).Select(x => new Player(x + " without the second step", x, OfPlace(x) ? null : "carers", Strong: false)),
        new("Secretary of another board", Role.Secretary, "transport"),
        new("Co-chair of another board", Role.CoChair, "transport"),
        new("Member of another board", Role.Member, "transport"),
        new("Partnership manager of another place", Role.PartnershipManager, null, Place: "elsewhere"),
        new("Secretary of another place", Role.Secretary, "carers", Place: "elsewhere"),
    ];

    /// <summary>Pages about a paper that a member handed in, and the paper.</summary>
    private static readonly Dictionary<string, string> Handed = new(StringComparer.Ordinal) { ["/send-back"] = "handed-in", ["/write-again"] = "sent-back" };

    /// <summary>The numbers of what somebody sent in.</summary>
    private static readonly Dictionary<string, string> Sent = [];

    public static async Task PlantAsync(SiteUnderTest site)
    {
        await PlantAsync(site, "elsewhere");
        await PlantAsync(site, "testing");
        await Beehive.Issues.SampleOfficesVerb.MakeAsync(site.Under.Database, TestContext.Current.CancellationToken);
        await SendAsync(site);
    }

    /// <summary>Every address that a page can have here: one for each state of the thing that it is about.</summary>
    public static IEnumerable<SceneAddress> AddressesOf(string route)
    {
        var names = Parameter().Matches(route).Select(x => x.Groups["name"].Value).ToList();
        if (names.Count == 0) return [new SceneAddress(route, null)];
        if (!names.Contains("place")) return [];
        if (route.EndsWith("/scan", StringComparison.Ordinal)) return [ScanAddress];
        if (route == EventFormat.Path.Replace("testing", "{place}", StringComparison.Ordinal).Replace("fair", "{meeting}", StringComparison.Ordinal)) return [EventFormat];
        if (names.Contains("work") || names.Contains("format")) return [FormatAddress(route)];
        if (names.Contains("wanted")) return [WantedAddress(route)];
        if (names.Contains("number")) return IssueAddressesOf(route);
        if (Handed.FirstOrDefault(x => route.EndsWith(x.Key, StringComparison.Ordinal)) is { Key: not null } handed) return [new SceneAddress(route.Replace("{place}", "testing", StringComparison.Ordinal).Replace("{paper}", handed.Value, StringComparison.Ordinal), null)];
        return Values(names).Select(values => new SceneAddress(Parameter().Replace(route, x => values.GetValueOrDefault(x.Groups["name"].Value)
            ?? throw new InvalidOperationException($"{route}: plant a value for {x.Groups["name"].Value} in Scenes.")), values.GetValueOrDefault("board")));
    }

    private static IEnumerable<Dictionary<string, string>> Values(List<string> names)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["place"] = "testing", ["board"] = "carers", ["item"] = "1", ["token"] = new string('a', 43), ["version"] = "1", ["terms"] = "carers-terms", ["seat"] = "carers-chair", ["paper"] = "report",
            ["organisation"] = "council", ["decision"] = "decided", ["which"] = "new", ["about"] = "doing", ["line"] = "carers-line", ["order"] = "0", ["key"] = "carers-terms", ["from"] = "transport", ["rhythm"] = "last-monday-3-20270201-20280131-1000-1200", ["with"] = "carers_120",
        };
        all["then"] = "change"; // where somebody goes on from the phone numbers
        all["twin"] = "report"; // the Easy Read version of the paper
        all["topic"] = "buses";
        all["twin"] = "report";
        (all["picture"], all["name"]) = ("our-bus", "bus");
        all["word"] = "yes"; // to "Is it sorted?"
        all["term"] = "agenda";
        foreach (var (name, number) in Sent) all[name] = number;
        if (names.Contains("meeting")) return MeetingStates.Select(x => new Dictionary<string, string>(all, StringComparer.Ordinal) { ["meeting"] = x, ["decision"] = "decided-" + x });
        if (names.Contains("paper")) return ((string[])["report", "draft"]).Select(x => new Dictionary<string, string>(all, StringComparer.Ordinal) { ["paper"] = x, ["file"] = "costs.csv" });
        if (names.Contains("asked")) return AskingStates.Select(x => new Dictionary<string, string>(all, StringComparer.Ordinal) { ["asked"] = x });
        if (names.Contains("slug")) return ActionStates.Select(x => new Dictionary<string, string>(all, StringComparer.Ordinal) { ["slug"] = x });
        return [all];
    }

    /// <summary>What only a person can send in: a suggestion, and something said on an item.</summary>
    private static async Task SendAsync(SiteUnderTest site)
    {
        using var anybody = new Person(site);
        await anybody.SendAsync("/testing/boards/carers/suggest", ("title", "A bench"));
        await anybody.SendFileAsync(await anybody.OpenAsync("/testing/boards/carers/meetings/planned/items/1/say"), "recording", "a.wav", Platform.Files.SampleSound.Wav, ("text", "I like benches."));
        await using var store = site.Under.Database.Read();
        var senders = await store.Set<Beehive.Meetings.Sender>().OrderBy(x => x.SentId).ToListAsync(TestContext.Current.CancellationToken);
        (Sent["suggestion"], Sent["said"]) = (Number(senders[0]), Number(senders[1]));
        var place = await store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", TestContext.Current.CancellationToken);
        var cause = await store.Look(place.Id, Viewer.Keeper).Things.SingleAsync(x => x.Address == "/testing/decisions/decided", TestContext.Current.CancellationToken);
        var unexplained = await store.Things.SingleAsync(x => x.Address == "/testing/papers/draft", TestContext.Current.CancellationToken);
        Sent["thing"] = unexplained.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Sent["cause"] = cause.Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await SendFilesAsync(site);
        await SendPictureAsync(site);
        await RaiseWithVoiceAsync(site);
        await HandInAsync(site);
        await WriteDownAsync(site);
        await AskForFormatAsync(site);
        await OfferFormatsAsync(site);
    }

    /// <summary>A paper that a member handed in, and one that came back to its author.</summary>
    private static async Task HandInAsync(SiteUnderTest site)
    {
        using var member = await Person.WithAsync(site, "testing", Role.Member, "carers");
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var title in (string[])["Handed in", "Sent back"]) await member.SendAsync("/testing/boards/carers/papers/write", ("title", title), ("kind", "report"), ("text", "Words."));
        await secretary.SendAsync("/testing/papers/sent-back/send-back", ("why", "Say more."));
    }

    /// <summary>A file that stands with a paper, and one that waits.</summary>
    private static async Task SendFilesAsync(SiteUnderTest site)
    {
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        foreach (var name in (string[])["costs.csv", "more.csv"])
        {
            var sent = await secretary.SendFileAsync(await secretary.OpenAsync("/testing/papers/draft/files/add"), "file", name, "a,b\n1,2\n"u8.ToArray());
            var waits = sent.Location!;
            Sent["waiting"] = waits[(waits.LastIndexOf('/') + 1)..];
            if (name == "costs.csv") await secretary.SendAsync(waits, ("decision", "keep"));
        }
    }

    /// <summary>A photograph that waits, and what somebody needs a picture for.</summary>
    private static async Task SendPictureAsync(SiteUnderTest site)
    {
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var waits = (await secretary.SendFileAsync(await secretary.OpenAsync("/testing/pictures/new"), "file", "bus.png", Scan, ("name", "Bus"), ("board", "carers"))).Location!;
        Sent["photo"] = waits[(waits.LastIndexOf('/') + 1)..];
        await using var writing = await site.Under.Database.WriteAsync(TestContext.Current.CancellationToken);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == "testing", TestContext.Current.CancellationToken);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var board = await writing.Store.Set<Beehive.Boards.Board>().SingleAsync(x => x.Slug == "carers", TestContext.Current.CancellationToken);
        await writing.Store.AskForPictureAsync(place.Id, board.Id, "A co-chair", null, site.Clock.Now, TestContext.Current.CancellationToken);
        await writing.SaveAsync(TestContext.Current.CancellationToken);
        Sent["wish"] = (await writing.Store.AskedPictures.SingleAsync(TestContext.Current.CancellationToken)).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Number(Beehive.Meetings.Sender sender) => sender.SentId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static bool OfPlace(Role role) => role is Role.PartnershipManager or Role.Officer or Role.Administrator or Role.AccountHolder;

    private static async Task PlantAsync(SiteUnderTest site, string place)
    {
        await site.PlaceAsync(place);
        await site.PlantAsync(place, "organisation", """{"id":"council","name":"Council","sector":"public"}""");
        await site.PlantAsync(place, "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync(place, "seat", """{"id":"carers-chair","board":"carers","label":"Chair","role":"chair","holders":[{"office":"Chair of carers"}]}""");
        await site.PlantAsync(place, "paper", """{"id":"report","title":"A report","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Words."}]}""",
            """{"id":"draft","title":"A draft","kind":"report","boards":["carers"],"visibility":"draft","versions":[{"number":1,"text":"Words."}]}""");
        await site.PlantAsync(place, "meeting", [.. MeetingStates.Select((x, i) =>
            $$"""{"id":"{{x}}","title":"Carers","slug":"{{x}}","boards":["carers"],"date":"{{(x is "planned" or "called" or "proposed" or "cancelled" ? 2026 : 2025)}}-09-{{i + 10}}","start":"10:00","state":"{{x}}"{{(x == "cancelled" ? ",\"reason\":\"Snow.\"" : "")}}}""")]);
        await site.PlantAsync(place, "agenda-item", [.. MeetingStates.Select(x => $$"""{"id":"item-{{x}}","meeting":"{{x}}","number":"1","order":0,"title":"Buses","needed":"talk"}""")]);
        await site.PlantAsync(place, "decision", """{"id":"decided","title":"Ramps","outcome":"agreed","board":"carers"}""");
        await site.PlantAsync(place, "decision", [.. MeetingStates.Select(x => $$"""{"id":"decided-{{x}}","title":"Ramps","outcome":"agreed","board":"carers","meeting":"{{x}}","item":"item-{{x}}"}""")]);
        await site.PlantAsync(place, "action-point", [.. ActionStates.Select(x =>
            $$"""{"id":"{{x}}","what":"Write letter {{x}}","state":"{{x}}","board":"carers","owner":"Council"{{(x == "done" ? ",\"result\":\"Written.\"" : x == "stopped" ? ",\"reason\":\"No money.\"" : "")}}}""")]);
        await site.PlantAsync(place, "asking", [.. AskingStates.Select(x =>
            $$"""{"id":"{{x}}","what":"Say why, {{x}}","kind":"explain","body":"Trust","board":"carers","state":"{{x}}","asked":"2026-01-10","due":"2026-02-10"{{(x == "waiting" ? "" : x == "answered" ? ",\"answer\":\"Snow.\"" : ",\"reason\":\"Snow.\"")}}}""")]);
        await site.PlantAsync(place, "terms-of-reference", """{"id":"carers-terms","board":"carers","version":"1","text":"What we do."}""");
        await site.PlantAsync(place, "reporting-line", """{"id":"carers-line","from":"board:carers","to":"board:transport","kind":"works-with"}""");
        await site.PlantAsync(place, "remit", """{"id":"carers-remit","board":"carers","setUpBy":"transport","endsBy":"2027"}""");
        await site.PlantAsync(place, "topic", """{"id":"buses","name":"Buses","words":["bus"],"board":"carers"}""");
        await site.PlantAsync(place, "glossary-word", """{"id":"agenda","word":"agenda","meaning":["What we talk about."],"board":"carers"}""");
        await site.PlantAsync(place, "picture", """{"id":"our-bus","name":"our-bus","file":"bus.svg","alt":"A bus at its stop","licence":"own-photograph","board":"carers"}""");
        await PlantIssuesAsync(site, place);
        await site.PlantAsync(place, "easy-read", """{"id":"report","kind":"paper","of":"report","title":"A report","versions":[{"number":1,"date":"2026-03-05","by":"Secretary","blocks":[{"picture":"bus","sentences":["The bus is late."]}]},{"number":2,"blocks":[{"kind":"heading","sentences":["Buses"]},{"picture":"bus","sentences":["The buses were stopped by the snow."]}]}]}""");
    }

    [GeneratedRegex(@"\{(?<name>[a-z]+)(:[^}]*)?\??\}", RegexOptions.NonBacktracking, 1000)]
    private static partial Regex Parameter();
}
