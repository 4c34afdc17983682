using System.Globalization;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>The letters to whoever raised an issue, written with the change itself.</summary>
public sealed class IssueLetters(Outbox outbox, Origin origin)
{
    /// <summary>It has come: its number, its code, who reads it by when.</summary>
    public async Task ThankAsync(Writing writing, Place place, Issue issue, Raiser raiser, string code, CancellationToken cancel)
    {
        if (raiser.Email is not { } email) return;
        var letter = new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"We have what you told us: number {issue.Number}")).Say("You wrote:").Say(issue.Words)
            .Say(string.Create(CultureInfo.InvariantCulture, $"The number is {issue.Number}. Your code is {code}. With both you can look at it, add to it or take it back."))
            .Say($"{issue.Holder} reads it by {Said.Date(issue.Next!.Value)}. You can call {issue.HolderPhone}.").Link("Look at it", place.Address + "/issues/find")
            .Why($"You told {place.Name} something, or somebody gave this address.");
        await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"issue-raised:{issue.Id}:{raiser.CodeMark[..16]}"), placeId: place.Id), cancel);
    }

    /// <summary>What happened last, to each who raised it or joined it and gave an address: the whole of it, for they need not look it up.</summary>
    public async Task TellAsync(Writing writing, Place place, Issue issue, CancellationToken cancel)
    {
        var step = issue.Steps.MaxBy(x => x.Order)!;
        foreach (var raiser in await writing.Store.Raisers.Where(x => x.IssueId == issue.Id && x.Email != null).OrderBy(x => x.Id).ToListAsync(cancel))
        {
            var letter = new LetterText(origin, $"{IssueWords.Of(step.Deed)}: {issue.Title}").Say(string.Create(CultureInfo.InvariantCulture, $"You told us this, number {issue.Number}:")).Say(issue.Words);
            letter.Say(IssueWords.Of(step.Deed) + ".");
            if (issue.EndedAs is { } end) letter.Say($"The answer: {IssueWords.Of(end).Words}.");
            if (issue.Changed is { } changed) letter.Say(changed);
            if ((step.Text ?? issue.Reason) is { } text) letter.Say(text);
            if (issue.IsOpen) letter.Say($"Who has it: {issue.Holder}. You can call {issue.HolderPhone}.").Say($"What is next: {issue.NextStep}, by {Said.Date(issue.Next)}.");
            letter.Link("Look at it", issue.Visibility == Platform.Visibility.Public ? issue.Address : place.Address + "/issues/find").Why($"You told {place.Name} this, or joined it.");
            await outbox.AddAsync(writing, letter.To(raiser.Email!, string.Create(CultureInfo.InvariantCulture, $"issue-step:{issue.Id}:{step.Order}:{raiser.Id}"), placeId: place.Id), cancel);
        }
    }
}
