using Beehive.Boards;
using Beehive.Followers;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>What whoever suggested something, or said something, is written. Members who need Easy Read get it in short sentences.</summary>
public sealed class AnswerLetters(Origin origin, Outbox outbox, Here here)
{
    private const string Asked = "You gave this address so that you get an answer. We do not use it for anything else.";

    public Task AcceptedAsync(Deed deed, Board board, Suggestion suggestion, Meeting meeting, Sender? sender) => SendAsync(deed, sender, $"suggestion-accepted:{suggestion.Id}",
        new LetterText(origin, "Your suggestion is accepted").Say($"You suggested this to {board.Name}:").Say(suggestion.Title)
            .Say($"It will be talked about at this meeting: {meeting.Title}, {Said.When(meeting.Date, meeting.Start, meeting.End)}. Afterwards the minutes stand there.").Link("The meeting", meeting.Address),
        new LetterText(origin, "We said yes to your idea").Say("This was your idea:").Say(suggestion.Title).Say("People will talk about it at this meeting:").Say($"{meeting.Title}, {Said.When(meeting.Date, meeting.Start, meeting.End)}")
            .Say("After the meeting you can read what they said.").Link("The meeting", meeting.Address + EasyAddresses.End));

    public Task RefusedAsync(Deed deed, Board board, Suggestion suggestion, Sender? sender) => SendAsync(deed, sender, $"suggestion-refused:{suggestion.Id}",
        new LetterText(origin, "An answer to your suggestion").Say($"You suggested this to {board.Name}:").Say(suggestion.Title).Say("It will not be on the agenda. This is why:").Say(suggestion.Answer!).Link(board.Name, board.Address),
        new LetterText(origin, "An answer to your idea").Say("This was your idea:").Say(suggestion.Title).Say("People will not talk about it at the meeting.\nThis is why:").Say(suggestion.Answer!).Link(board.Name, board.Address + EasyAddresses.End));

    public Task AnsweredAsync(Deed deed, AgendaItem item, Contribution contribution, Sender? sender) => SendAsync(deed, sender, $"contribution-answered:{contribution.Id}:{deed.Act.At.ToUnixTimeMilliseconds()}",
        new LetterText(origin, "An answer to what you said").Say($"You wanted this said on “{item.Title}”:").Say(Words(contribution)).Say("This is the answer:").Say(contribution.Answer!).Link("The item", item.Address),
        new LetterText(origin, "An answer to your words").Say("You wrote about this:").Say(item.Title).Say("You said this:").Say(Words(contribution)).Say("This is the answer:").Say(contribution.Answer!).Link("What it is about", item.Address + EasyAddresses.End));

    private static string Words(Contribution contribution) => contribution.Words.Length > 0 ? contribution.Words : "A recording of your voice.";

    private async Task SendAsync(Deed deed, Sender? sender, string once, LetterText letter, LetterText easy)
    {
        if (await Senders.EmailAsync(deed.Store, sender, deed.Cancel) is not { } email) return;
        var chosen = await ReadsEasilyAsync(deed.Store, sender!, deed.Cancel) ? easy : letter;
        await outbox.AddAsync(deed.Writing, chosen.Why(Asked).To(email, once, placeId: here.Place.Id), deed.Cancel);
    }

    private async Task<bool> ReadsEasilyAsync(Store store, Sender sender, CancellationToken cancel)
    {
        var place = here.Place.Id;
        return sender.AccountId is { } account && await store.Needs.AnyAsync(x => x.PlaceId == place && x.AccountId == account && x.Kind == NeedKind.EasyRead, cancel);
    }
}
