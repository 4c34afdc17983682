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
public sealed class ReturnMinutesModel(Store store, Desk desk, Me me, Here here, Frame frame) : ClosingPageModel(store, desk, me, here, frame)
{
    protected override string Title => "Give the minutes back to the co-chair";

    protected override IReadOnlyList<string> Fields => ["summary"];

    protected override Dictionary<string, string?> Told(MinutesBook book) => new(StringComparer.Ordinal) { ["summary"] = book.Checking?.Summary };

    protected override Task<string?> DoAsync(Deed deed, Form form, MinutesBook book)
    {
        var refusal = book.Checking is { IsSentBack: true } checking ? checking.Return(form["summary"]) : new Refusal("Nobody has sent the minutes back.");
        if (!form.Refuse("summary", refusal)) return Task.FromResult<string?>(null);
        book.Sitting.Meeting.Returned(deed.Act);
        return Task.FromResult<string?>("The minutes are with the co-chair again.");
    }
}
