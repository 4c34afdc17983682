using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Supporting;

/// <summary>Whoever is asked to support a member says yes or no.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class AnswerSupportModel(Store store, Desk desk, Me me, Here here, Frame frame, SupportLetters letters) : OneSupportModel(store, desk, me, here, frame)
{
    public IReadOnlyList<SupportLine> Asked => Lines;

    protected override string Title => "Will you support them?";

    protected override IReadOnlyList<string> Fields => ["which", "answer"];

    protected override bool IsMeant(Support support, Account account) => support.AcceptedAt is null && support.MemberId != account.Id;

    protected override async Task<string?> DoAsync(Deed deed, Form form, SupportLine line, Account account)
    {
        var (support, cancel) = (line.Support, deed.Cancel);
        if (form["answer"] is not ("yes" or "no")) form.Refuse("answer", new("Say yes or no."));
        if (!form.Holds || !form.Refuse("which", form["answer"] == "yes" ? support.Accept(account, deed.Act) : support.End(deed.Act))) return null;
        SupportBook.Note(deed.Writing, support, support.AcceptedAt is null ? "SupportRefused" : "SupportAccepted", deed.Act);
        var member = await deed.Store.Accounts.SingleAsync(x => x.Id == support.MemberId, cancel);
        if (support.AcceptedAt is null) await letters.TellEndedAsync(deed.Writing, support, member.Email, line.Board, cancel);
        else await letters.TellAcceptedAsync(deed.Writing, support, member, line.Board, cancel);
        return support.AcceptedAt is null ? "You said no. They are told." : "You act beside them from the first day on.";
    }
}
