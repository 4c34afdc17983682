using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Suggesting;

/// <summary>What whoever suggested something, or said something, is written.</summary>
public sealed class AnswerLetters(Origin origin, Outbox outbox, Here here)
{
    private const string Asked = "You gave this address so that you get an answer. We do not use it for anything else.";

    public Task AcceptedAsync(Deed deed, Board board, Suggestion suggestion, Meeting meeting, Sender? sender) => SendAsync(deed, sender, $"suggestion-accepted:{suggestion.Id}",
        new LetterText(origin, "Your suggestion is accepted").Say($"You suggested this to {board.Name}:").Say(suggestion.Title)
            .Say($"It will be talked about at this meeting: {meeting.Title}, {Said.When(meeting.Date, meeting.Start, meeting.End)}. Afterwards the minutes stand there.").Link("The meeting", meeting.Address).Why(Asked));

    public Task RefusedAsync(Deed deed, Board board, Suggestion suggestion, Sender? sender) => SendAsync(deed, sender, $"suggestion-refused:{suggestion.Id}",
        new LetterText(origin, "An answer to your suggestion").Say($"You suggested this to {board.Name}:").Say(suggestion.Title).Say("It will not be on the agenda. This is why:").Say(suggestion.Answer!)
            .Link(board.Name, board.Address).Why(Asked));

    public Task AnsweredAsync(Deed deed, AgendaItem item, Contribution contribution, Sender? sender) => SendAsync(deed, sender, $"contribution-answered:{contribution.Id}:{deed.Act.At.ToUnixTimeMilliseconds()}",
        new LetterText(origin, "An answer to what you said").Say($"You wanted this said on “{item.Title}”:").Say(contribution.Words.Length > 0 ? contribution.Words : "A recording of your voice.").Say("This is the answer:").Say(contribution.Answer!)
            .Link("The item", item.Address).Why(Asked));

    private async Task SendAsync(Deed deed, Sender? sender, string once, LetterText letter)
    {
        if (await Senders.EmailAsync(deed.Store, sender, deed.Cancel) is { } email) await outbox.AddAsync(deed.Writing, letter.To(email, once, placeId: here.Place.Id), deed.Cancel);
    }
}
