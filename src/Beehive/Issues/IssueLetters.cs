using System.Globalization;
using Beehive.Accounts;
using Beehive.Followers;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>The letters to whoever raised an issue, written with the change itself.</summary>
public sealed partial class IssueLetters(Outbox outbox, Origin origin, SiteSettings settings, TimeProvider clock)
{
    /// <summary>It has come: its number, its code, who reads it by when.</summary>
    public async Task ThankAsync(Writing writing, Place place, Issue issue, Raiser raiser, string code, CancellationToken cancel)
    {
        if (raiser.Email is not { } email) return;
        var easily = await NeedsEasyAsync(writing.Store, raiser, cancel);
        var letter = easily ? EasyIssueLetters.Came(origin, issue, code) : new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"We have what you told us: number {issue.Number}")).Say("You wrote:").Say(issue.Words)
            .Say(string.Create(CultureInfo.InvariantCulture, $"The number is {issue.Number}. Your code is {code}. With both you can look at it, add to it or take it back."))
            .Say($"{issue.Holder} reads it by {Said.Date(issue.Next!.Value)}. You can call {issue.HolderPhone}.");
        letter.Link("Look at it", place.Address + Mark(writing, letter, issue, raiser, easily)).Why($"You told {place.Name} something, or somebody gave this address.");
        await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"issue-raised:{issue.Id}:{raiser.CodeMark[..16]}"), placeId: place.Id), cancel);
    }

    /// <summary>What happened last, to each who raised it or joined it and gave an address: the whole of it, for they need not look it up.</summary>
    /// <param name="question">What only whoever raised it reads: not those who joined, and not the public.</param>
    public async Task TellAsync(Writing writing, Place place, Issue issue, CancellationToken cancel, string? question = null)
    {
        var step = issue.Steps.MaxBy(x => x.Order)!;
        var told = IssueTold.Of(issue);
        var asks = issue.AsksIfSorted() && step.Deed == IssueDeed.Answered;
        var easily = await EasilyAsync(writing.Store, issue, cancel);
        foreach (var raiser in await writing.Store.Raisers.Where(x => x.IssueId == issue.Id && x.Email != null).OrderBy(x => x.Id).ToListAsync(cancel))
        {
            var easy = easily.Contains(raiser.Id);
            var said = easy ? EasyIssueLetters.News(issue) : told;
            var letter = said.Sentences.Aggregate(new LetterText(origin, said.Title), (written, sentence) => written.Say(sentence));
            if (question is not null && !raiser.Joined) AskBack(letter, place, question, easy);
            var link = asks ? Ask(letter, issue, raiser, easy) : null;
            var find = place.Address + Mark(writing, letter, issue, raiser, easy);
            letter.Link("Look at it", issue.Visibility == Platform.Visibility.Public ? In(easy, issue.Address) : find).Why($"You told {place.Name} this, or joined it.");
            var added = await outbox.AddAsync(writing, letter.To(raiser.Email!, string.Create(CultureInfo.InvariantCulture, $"issue-step:{issue.Id}:{step.Order}:{raiser.Id}"), placeId: place.Id), cancel);
            if (added && link is not null) writing.Store.Add(link);
        }
        var ask = asks ? $"Is it sorted: yes, partly, or no? Say it on the phone to {await PhoneAsync(writing, place, cancel)}, or with the number and your code at {origin.Of(place.Address + "/issues/find")}" : "";
        await Errands.AddAsync(writing, issue, told, ask, easily, clock.GetUtcNow(), cancel, question);
    }

    /// <summary>Who needs Easy Read, as they said when they raised it.</summary>
    private static async Task<HashSet<long>> EasilyAsync(Store store, Issue issue, CancellationToken cancel) =>
        [.. (await store.RaiserWishes.Where(x => x.IssueId == issue.Id).ToListAsync(cancel)).Where(x => x.Needs.Contains(NeedKind.EasyRead)).Select(x => x.RaiserId)];

    /// <summary>The same of one of them, also of whoever is being written down just now.</summary>
    private static async Task<bool> NeedsEasyAsync(Store store, Raiser raiser, CancellationToken cancel) =>
        (store.RaiserWishes.Local.FirstOrDefault(x => x.Raiser == raiser) ?? (raiser.Id == 0 ? null : await store.RaiserWishes.FirstOrDefaultAsync(x => x.RaiserId == raiser.Id, cancel)))?.Needs.Contains(NeedKind.EasyRead) == true;

    private static void AskBack(LetterText letter, Place place, string question, bool easily)
    {
        if (easily) letter.Question(question);
        else letter.Say("We ask you:").Say(question).Say("Nobody else reads what you answer but those who have it. You can answer with your number and your code, or call.");
        letter.Link("Answer", In(easily, place.Address + "/issues/find"));
    }

    private static string In(bool easily, string address) => easily ? address + EasyAddresses.End : address;

    /// <summary>To those who have it: what whoever raised it says besides. Nobody else can read it. False when nobody can be reached.</summary>
    public async Task<bool> HandOnAsync(Writing writing, Place place, Issue issue, string words, DateOnly today, CancellationToken cancel)
    {
        var holders = await HandlersAsync(writing.Store, issue, today, cancel);
        foreach (var holder in holders)
        {
            var letter = new LetterText(origin, $"More was said: {issue.Title}").Say(string.Create(CultureInfo.InvariantCulture, $"Whoever told us number {issue.Number} says more. Nobody else can read it:"))
                .Say(words.Trim()).Link("Look at it", issue.Address).Why($"You handle what people tell {place.Name}.");
            await outbox.AddAsync(writing, letter.To(holder.Email, string.Create(CultureInfo.InvariantCulture, $"issue-more:{issue.Id}:{issue.LastStep}:{holder.Id}"), placeId: place.Id), cancel);
        }
        return holders.Count > 0;
    }

    /// <summary>Four weeks after it was done or partly done: did it stay sorted? False when it was sent already.</summary>
    public async Task<bool> AskAgainAsync(Writing writing, Place place, Issue issue, Raiser raiser, SortedLink link, CancellationToken cancel)
    {
        var easily = await NeedsEasyAsync(writing.Store, raiser, cancel);
        var letter = easily ? EasyIssueLetters.Again(origin, issue) : StayedSo(issue);
        link.AskAgain(Browser.Hash(Links(letter, issue, easily)), clock.GetUtcNow());
        letter.Link("Look at it", In(easily, issue.Visibility == Platform.Visibility.Public ? issue.Address : place.Address + "/issues/find")).Why($"You told {place.Name} this, or joined it. We ask once more, and then no more.");
        return await outbox.AddAsync(writing, letter.To(raiser.Email!, string.Create(CultureInfo.InvariantCulture, $"issue-again:{issue.Id}:{link.Answer}:{raiser.Id}"), placeId: place.Id), cancel);
    }

    private LetterText StayedSo(Issue issue)
    {
        var letter = new LetterText(origin, $"Did it stay sorted? {issue.Title}").Say(string.Create(CultureInfo.InvariantCulture, $"You told us this, number {issue.Number}:")).Say(issue.Words)
            .Say($"We answered on {Said.Date(issue.Ended)}: {IssueWords.Of(issue.EndedAs!.Value).Words}.");
        if (issue.Changed is { } changed) letter.Say(changed);
        letter.Say("Did it stay so? Each of these opens a page with one button. You do not sign in.");
        return issue.WasOpenedAgain() ? letter : letter.Say("If you say no, it is opened again.");
    }

    /// <summary>To the co-chairs who have it now, because whoever raised it says that it is not sorted; where there are none, to whoever looks after the place.</summary>
    public async Task TellCoChairsAsync(Writing writing, Place place, Issue issue, DateOnly today, CancellationToken cancel)
    {
        var holders = issue.BoardId is { } board ? await Offices.HeldByAsync(writing.Store, Role.CoChair, board, today, cancel) : [];
        if (holders.Count == 0) holders = await Offices.HeldByAsync(writing.Store, Role.PartnershipManager, null, today, cancel);
        foreach (var holder in holders)
        {
            var letter = new LetterText(origin, $"Opened again: {issue.Title}").Say(string.Create(CultureInfo.InvariantCulture, $"Whoever told us number {issue.Number} says that it is not sorted. It is open again."))
                .Say($"Who has it: {issue.Holder}.").Say($"What is next: {issue.NextStep}, by {Said.Date(issue.Next)}.").Link("Look at it", issue.Address).Why($"You handle what people tell {place.Name}.");
            await outbox.AddAsync(writing, letter.To(holder.Email, string.Create(CultureInfo.InvariantCulture, $"issue-reopened:{issue.Id}:{issue.LastStep}:{holder.Id}"), placeId: place.Id), cancel);
        }
    }

    private static async Task<string> PhoneAsync(Writing writing, Place place, CancellationToken cancel) =>
        await writing.Store.IssueOffices.Where(x => x.PlaceId == place.Id).Select(x => x.Phone).FirstOrDefaultAsync(cancel) ?? "";

    private static async Task<List<Account>> HandlersAsync(Store store, Issue issue, DateOnly today, CancellationToken cancel)
    {
        var holders = await Offices.HeldByAsync(store, Role.PartnershipManager, null, today, cancel);
        if (issue is { BoardId: { } board }) holders = [.. holders, .. await Offices.HeldByAsync(store, Role.Secretary, board, today, cancel)];
        return [.. holders.DistinctBy(x => x.Email)];
    }

    /// <summary>Three links, each to a page with one button: whatever reads mail before people do presses none.</summary>
    private SortedLink Ask(LetterText letter, Issue issue, Raiser raiser, bool easily)
    {
        if (easily) letter.AskIfSorted();
        else letter.Say("Is it sorted? Each of these opens a page with one button. You do not sign in.");
        return new SortedLink { IssueId = issue.Id, RaiserId = raiser.Id, Answer = issue.AnswerStep(), TokenMark = Browser.Hash(Links(letter, issue, easily)), MadeAt = clock.GetUtcNow() };
    }

    /// <summary>The token that they hold.</summary>
    private static string Links(LetterText letter, Issue issue, bool easily)
    {
        var token = Browser.NewToken();
        foreach (var verdict in Enum.GetValues<Verdict>()) letter.Link(IssueWords.Of(verdict), In(easily, $"{issue.Address}/sorted/{token}/{IssueWords.InAddress(verdict)}"));
        return token;
    }
}
