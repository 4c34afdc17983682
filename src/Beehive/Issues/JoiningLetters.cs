using System.Globalization;
using Beehive.Followers;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;

namespace Beehive.Issues;

/// <summary>The letter to somebody who says the same as others: it counts as raising, so they get a number and a code too.</summary>
public sealed class JoiningLetters(Outbox outbox, Origin origin)
{
    public async Task ThankAsync(Writing writing, Place place, Issue issue, Raiser raiser, string code, bool easily, CancellationToken cancel)
    {
        if (raiser.Email is not { } email) return;
        var letter = easily ? EasyIssueLetters.Counted(origin, issue, code).Link("Look at it", issue.Address + EasyAddresses.End)
            : new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"You say the same: number {issue.Number}")).Say("You say the same as this:").Say(issue.Words)
            .Say(string.Create(CultureInfo.InvariantCulture, $"The number is {issue.Number}. Your code is {code}. With both you can look at it, add to it or take yourself back."))
            .Say($"Who has it: {issue.Holder}. You can call {issue.HolderPhone}.").Say($"What is next: {issue.NextStep}, by {Platform.Time.Said.Date(issue.Next)}.").Link("Look at it", issue.Address);
        letter.Why($"You told {place.Name} that you say the same, or somebody gave this address.");
        await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"issue-same:{issue.Id}:{raiser.CodeMark[..16]}"), placeId: place.Id), cancel);
    }
}
