using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Membership;

/// <summary>What the two people of a support are written.</summary>
public sealed class SupportLetters(Origin origin, Outbox outbox, Here here)
{
    public Task AskAsync(Writing writing, Support support, Account member, string board, CancellationToken cancel) => SendAsync(writing, support, "asked", support.Email!, new LetterText(origin, $"You are asked to support a member of {board}")
        .Say($"{member.Name ?? "A member"} of {board} wants you to act beside them on this site.")
        .Say($"It begins on {Said.Date(support.From)}. It ends on {Said.Date(support.Until)}.")
        .Say("You would see what the member sees. You never vote or decide for them. You or they can end it at any time.")
        .Say("Sign in with this email address. Read what it means. Then say yes or no. If you do nothing, nothing happens.")
        .Link("Say yes or no", here.Root + "/account/supporters/answer")
        .Why($"A member of {board}, or its secretary for them, entered your email address. It is not public."), cancel);

    /// <summary>When the secretary wrote down what the member had said on paper.</summary>
    public Task TellMemberAsync(Writing writing, Support support, Account member, string board, CancellationToken cancel) => SendAsync(writing, support, "named", member.Email, new LetterText(origin, $"Somebody is asked to support you at {board}")
        .Say($"The secretary of {board} wrote down that you agree to this: {support.Email} may act beside you on this site.")
        .Say($"It begins on {Said.Date(support.From)}. It ends on {Said.Date(support.Until)}.")
        .Say("Is that not right? Then end it. You need give no reason.")
        .Link("Who supports you", here.Root + "/account/supporters"), cancel);

    public Task TellAcceptedAsync(Writing writing, Support support, Account member, string board, CancellationToken cancel) => SendAsync(writing, support, "accepted", member.Email, new LetterText(origin, $"Your supporter at {board} said yes")
        .Say($"They see what you see at {board}. You can end it at any time.")
        .Link("Who supports you", here.Root + "/account/supporters"), cancel);

    public Task TellEndedAsync(Writing writing, Support support, string to, string board, CancellationToken cancel) => SendAsync(writing, support, "ended:" + Platform.Web.Forms.Browser.Hash(to)[..8], to, new LetterText(origin, $"The support at {board} has ended")
        .Say("Nobody acts beside the member any more. What was done before stays.")
        .Link("Who supports whom", here.Root + "/account/supporters"), cancel);

    private async Task SendAsync(Writing writing, Support support, string what, string to, LetterText letter, CancellationToken cancel) =>
        await outbox.AddAsync(writing, letter.To(to, string.Create(CultureInfo.InvariantCulture, $"support:{support.PlaceId}:{support.MemberId}:{support.NamedAt.ToUnixTimeMilliseconds()}:{what}"), placeId: here.Place.Id), cancel);
}
