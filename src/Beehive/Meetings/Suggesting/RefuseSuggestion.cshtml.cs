using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Suggesting;

/// <summary>Says no to a suggestion, with the reason for whoever suggested it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager)]
public sealed class RefuseSuggestionModel(Store store, Desk desk, Here here, Frame frame, AnswerLetters letters) : SuggestionPage(store, desk, here, frame)
{
    public override string Heading => "Do not put the suggestion on an agenda";

    protected override IReadOnlyList<string> Fields => ["reason"];

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await BoardAsync(deed.Store, deed.Cancel) is not { } board || await SuggestionAsync(deed.Store, board.Id, deed.Cancel) is not { } suggestion) return null;
        if (!form.Refuse("reason", suggestion.Refuse(form.Maybe("reason"), deed.Act with { Why = form.Maybe("reason") }))) return null;
        await letters.RefusedAsync(deed, board, suggestion, await SenderAsync(deed.Store, suggestion, deed.Cancel));
        return new Done(board.Address + "/suggestions", "The suggestion is answered. Whoever suggested it gets the reason.");
    }
}
