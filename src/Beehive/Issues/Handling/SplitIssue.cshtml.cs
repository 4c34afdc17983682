using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Handling;

/// <summary>Somebody told two things in one: each becomes an issue of its own, and whoever told it hears of both.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager, OfAnyBoard = true)]
public sealed class SplitIssueModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public override string Heading => "Split it in two";

    protected override string Said => "It is two now. Whoever told us hears of both.";

    protected override IReadOnlyList<string> Fields => ["title-1", "words-1", "wanted-1", "title-2", "words-2", "wanted-2"];

    protected override bool ChangesRecord => true;

    protected override bool May(IssueRights rights, Issue issue) => rights.Splits(issue);

    protected override Dictionary<string, string?> Told(Issue issue) => new(StringComparer.Ordinal)
    {
        ["title-1"] = issue.Title, ["words-1"] = issue.Words, ["wanted-1"] = issue.Wanted, ["title-2"] = issue.Title, ["words-2"] = issue.Words, ["wanted-2"] = issue.Wanted,
    };

    protected override async Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        var (first, second) = (Read(form, 1), Read(form, 2));
        if (!form.Holds) return false;
        await deed.Writing.HoldAsync(Here.Place.Id, deed.Cancel);
        await deed.Store.Entry(office).ReloadAsync(deed.Cancel);
        var highest = await IssueNumbers.HighestAsync(deed.Writing, Here.Place.Id, deed.Cancel);
        (first, second) = (first with { Number = office.Number(highest) }, second with { Number = office.Number(highest) });
        var refusal = issue.Split(first, second, Here.Place.Address, office.HolderOn(Here.Today), office.Promises.Accepting(Here.Place.Nation.Holidays(), Here.Today), by, out var two);
        if (!form.Refuse("words-2", refusal)) return false;
        foreach (var part in two) await deed.Writing.KeepAsync(part, issue.PlaceId, deed.Cancel);
        var raisers = await deed.Store.Raisers.Where(x => x.IssueId == issue.Id).OrderBy(x => x.Id).ToListAsync(deed.Cancel);
        foreach (var part in two) deed.Store.AddRange(raisers.Select(x => x.AlsoOf(part.Id)));
        return true;
    }

    private static SplitPart Read(Form form, int number)
    {
        var part = new SplitPart(0, form[$"title-{number}"], form[$"words-{number}"], form.Maybe($"wanted-{number}"));
        form.Refuse($"title-{number}", part.TitleRefused);
        form.Refuse($"words-{number}", part.WordsRefused);
        form.Refuse($"wanted-{number}", part.WantedRefused);
        return part;
    }
}
