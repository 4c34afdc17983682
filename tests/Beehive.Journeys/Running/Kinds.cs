using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Beehive.Journeys.Running;

/// <summary>A kind of page, with an address where much of it is to be seen.</summary>
public sealed record Kind(string Name, string Address, int Status = 200)
{
    private const string Made = "/honeycombe";

    public static IReadOnlyList<Kind> All { get; } =
    [
        new("the first page", "/"),
        new("the home of a place", Made),
        new("the home of an empty place", "/empty-vale"),
        new("the boards", Made + "/boards"),
        new("the boards of an empty place", "/empty-vale/boards"),
        new("a board", Made + "/boards/carers-and-families"),
        new("a board with a very long name", Made + "/boards/long-name"),
        new("a board in other scripts", Made + "/boards/languages"),
        new("a board that became a part of another", Made + "/boards/dementia"),
        new("a board with many seats", "/redcar-and-cleveland/boards/leadership-forum"),
        new("the structure", "/redcar-and-cleveland/structure"),
        new("the structure of an empty place", "/empty-vale/structure"),
        new("the organisations", Made + "/organisations"),
        new("an organisation", Made + "/organisations/council"),
        new("terms of reference", Made + "/boards/carers-and-families/terms/t2"),
        new("the meetings", Made + "/meetings"),
        new("the meetings, page 2", Made + "/meetings?page=2"),
        new("the meetings of an empty place", "/empty-vale/meetings"),
        new("the meetings of a board", Made + "/boards/carers-and-families/meetings"),
        new("the events", Made + "/events"),
        new("a meeting that happened", Made + "/boards/carers-and-families/meetings/2026-03-10"),
        new("a meeting to come", Made + "/boards/wellbeing/meetings/2026-07-23"),
        new("a joint meeting", Made + "/boards/wellbeing/meetings/2026-06-09"),
        new("a cancelled meeting", Made + "/boards/carers-and-families/meetings/2026-07-07"),
        new("a moved meeting", Made + "/boards/wellbeing/meetings/2026-07-09"),
        new("a meeting to come, as it is just now", Made + "/boards/wellbeing/meetings/2026-07-23/now"),
        new("the pack of a meeting", Made + "/boards/wellbeing/meetings/2026-07-23/pack"),
        new("the pack of a meeting in large print", Made + "/boards/wellbeing/meetings/2026-07-23/pack?print=large"),
        new("an event", "/thurrock/events/2012-03-08"),
        new("an agenda item", Made + "/boards/carers-and-families/meetings/2026-03-10/items/2"),
        new("an item of an event", "/thurrock/events/2012-03-08/items/7"),
        new("the papers", Made + "/papers"),
        new("the papers of an empty place", "/empty-vale/papers"),
        new("a paper", Made + "/papers/breaks"),
        new("a long paper", "/trafford/papers/review-report-2015-09-22"),
        new("a version of a paper", Made + "/papers/breaks/versions/1"),
        new("a paper in another language", Made + "/formats/breaks-ur"),
        new("what changed in a paper", Made + "/papers/breaks/versions/3/changes"),
        new("the decisions", Made + "/decisions"),
        new("the decisions of an empty place", "/empty-vale/decisions"),
        new("a decision", Made + "/decisions/d1"),
        new("the actions", Made + "/actions"),
        new("the actions, page 2", Made + "/actions?page=2"),
        new("the actions that are late", Made + "/actions?late=yes"),
        new("the actions of an empty place", "/empty-vale/actions"),
        new("an action", Made + "/actions/a1"),
        new("what boards have asked", Made + "/asked"),
        new("what the boards of an empty place have asked", "/empty-vale/asked"),
        new("what a board has asked", Made + "/boards/carers-and-families/asked"),
        new("what was asked", Made + "/asked/q1"),
        new("who can help", Made + "/who"),
        new("who can help with buses", Made + "/who?q=buses"),
        new("who can help, when nothing is found", Made + "/who?q=zzzz"),
        new("who can help in an empty place", "/empty-vale/who"),
        new("a topic", Made + "/who/buses"),
        new("words and pictures", Made + "/words"),
        new("a word that was looked for", Made + "/words?q=vote"),
        new("a word that nobody explains", Made + "/words?q=zzzz"),
        new("words and pictures in Easy Read", Made + "/words/easy"),
        new("the rules for what people tell", Made + "/rules-for-issues"),
        new("the door for what people tell", Made + "/raise"),
        new("who to call in danger", Made + "/raise/danger"),
        new("the form on paper for what people tell", Made + "/raise/paper"),
        new("what people told", Made + "/issues"),
        new("what people of an empty place told", "/empty-vale/issues"),
        new("what people told a board", Made + "/boards/carers-and-families/issues"),
        new("an issue", Made + "/issues/1"),
        new("an issue that is late", Made + "/issues/2"),
        new("an issue that ended", Made + "/issues/3"),
        new("what is promised", Made + "/issues/promise"),
        new("what is promised in an empty place", "/empty-vale/issues/promise"),
        new("what people said and what was done", Made + "/you-said-we-did"),
        new("what was done in an empty place", "/empty-vale/you-said-we-did"),
        new("the poster of what was done", Made + "/you-said-we-did/poster"),
        new("the booklet of what was done", Made + "/you-said-we-did/booklet"),
        new("a meeting that happened, in Easy Read", Made + "/boards/carers-and-families/meetings/2026-03-10/easy"),
        new("a meeting to come, in Easy Read", Made + "/boards/wellbeing/meetings/2026-07-23/easy"),
        new("a cancelled meeting, in Easy Read", Made + "/boards/carers-and-families/meetings/2026-07-07/easy"),
        new("an event, in Easy Read", "/thurrock/events/2012-03-08/easy"),
        new("an agenda item, in Easy Read", Made + "/boards/carers-and-families/meetings/2026-03-10/items/2/easy"),
        new("the meetings, in Easy Read", Made + "/meetings/easy"),
        new("the decisions, in Easy Read", Made + "/decisions/easy"),
        new("a decision, in Easy Read", Made + "/decisions/d1/easy"),
        new("the actions, in Easy Read", Made + "/actions/easy"),
        new("an action, in Easy Read", Made + "/actions/a1/easy"),
        new("the meetings of a board, in Easy Read", Made + "/boards/carers-and-families/meetings/easy"),
        new("the events, in Easy Read", "/thurrock/events/easy"),
        new("an item of an event, in Easy Read", "/thurrock/events/2012-03-08/items/7/easy"),
        new("the home of a place, in Easy Read", Made + "/easy"),
        new("the home of an empty place, in Easy Read", "/empty-vale/easy"),
        new("the boards, in Easy Read", Made + "/boards/easy"),
        new("a board, in Easy Read", Made + "/boards/carers-and-families/easy"),
        new("a board with many seats, in Easy Read", "/redcar-and-cleveland/boards/leadership-forum/easy"),
        new("the papers, in Easy Read", Made + "/papers/easy"),
        new("a paper without an Easy Read version, in Easy Read", Made + "/papers/breaks/easy"),
        new("a paper in Easy Read", "/trafford/papers/review-report-2015-09-22/easy"),
        new("who can help, in Easy Read", Made + "/who/easy"),
        new("a topic, in Easy Read", Made + "/who/buses/easy"),
        new("the door for what people tell, in Easy Read", Made + "/raise/easy"),
        new("who to call in danger, in Easy Read", Made + "/raise/danger/easy"),
        new("the form on paper for what people tell, in Easy Read", Made + "/raise/paper/easy"),
        new("looking at what one told, in Easy Read", Made + "/issues/find/easy") { TakesIn = true },
        new("what people told, in Easy Read", Made + "/issues/easy"),
        new("what people told a board, in Easy Read", Made + "/boards/carers-and-families/issues/easy"),
        new("an issue, in Easy Read", Made + "/issues/1/easy"),
        new("an issue that is late, in Easy Read", Made + "/issues/2/easy"),
        new("an issue that ended, in Easy Read", Made + "/issues/3/easy"),
        new("what is promised, in Easy Read", Made + "/issues/promise/easy"),
        new("what people said and what was done, in Easy Read", Made + "/you-said-we-did/easy"),
        new("search", Made + "/search"),
        new("what search found", Made + "/search?q=breaks"),
        new("a search that found nothing", Made + "/search?q=zzzz"),
        new("when the second step is lost", Made + "/second-step/lost"),
        new("help", Made + "/help"),
        new("the accessibility statement", Made + "/accessibility-statement"),
        new("privacy", Made + "/privacy"),
        new("help in Easy Read", Made + "/help/easy"),
        new("help in Easy Read, without a place", "/help/easy"),
        new("the accessibility statement in Easy Read", Made + "/accessibility-statement/easy"),
        new("privacy in Easy Read", Made + "/privacy/easy"),
        new("open data", "/open-data"),
        new("open data of a place", Made + "/open-data"),
        new("pictures and thanks", "/credits"),
        new("pictures and thanks of a place", Made + "/credits"),
        new("the pictures of Easy Read", Made + "/pictures"),
        new("the pictures of Easy Read, for a word", Made + "/pictures?q=bus"),
        new("letters in the folder", "/dev/mail"),
        new("a letter", "/dev/mail/20260715-090000-000-000000"),
        new("no such page", Made + "/nothing-here", 404),
        new("no such place", "/nowhere", 404),
    ];

    /// <summary>It has a form, and so a cookie that keeps the form from strangers.</summary>
    public bool TakesIn { get; init; }

    public bool IsEasy => Address.Split('?')[0] is var path && (path.EndsWith("/easy", StringComparison.Ordinal) || path.Contains("/easy/", StringComparison.Ordinal)) && Status == 200;

    public override string ToString() => Name;
}

/// <summary>Runs a theory on each kind of page.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachKindAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Kind.All.Select(x => new TheoryDataRow<Kind>(x) { TestDisplayName = $"{testMethod.Name}: {x.Name}" })]);

    public override bool SupportsDiscoveryEnumeration() => false;
}

/// <summary>Runs a theory on each kind of page in Easy Read.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EachEasyKindAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Kind.All.Where(x => x.IsEasy).Select(x => new TheoryDataRow<Kind>(x) { TestDisplayName = $"{testMethod.Name}: {x.Name}" })]);

    public override bool SupportsDiscoveryEnumeration() => false;
}
