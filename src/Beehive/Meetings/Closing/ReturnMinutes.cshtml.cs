using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Closing;

/// <summary>The secretary has put right what a co-chair asked for.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class ReturnMinutesModel(Store store, Desk desk, Me me, Here here, Frame frame, MinutesLetters letters) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "Give the minutes back to the co-chair";

    protected override IReadOnlyList<string> Fields => ["summary"];

    protected override Dictionary<string, string?> Told(MinutesBook book) => new(StringComparer.Ordinal) { ["summary"] = book.Checking?.Summary };

    protected override async Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        if (book.Checking is not { IsSentBack: true } checking)
        {
            form.Refuse("summary", new("Nobody has sent the minutes back."));
            return null;
        }
        if (!form.Refuse("summary", checking.Return(form["summary"]))) return null;
        book.Sitting.Meeting.Returned(deed.Act);
        await letters.AskForCheckAsync(deed.Writing, Place, book.Sitting.Meeting, checking, deed.Act.At, again: true, deed.Cancel);
        return "The minutes are with the co-chair again.";
    }
}
