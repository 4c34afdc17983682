using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Membership.Supporting;

/// <summary>A member, or whoever supports them, ends it.</summary>
[TakesIn]
[MayUse(Role.AccountHolder)]
public sealed class EndSupportModel(Store store, Desk desk, Me me, Here here, Frame frame, SupportLetters letters) : OneSupportModel(store, desk, me, here, frame)
{
    protected override string Title => "End a support";

    protected override IReadOnlyList<string> Fields => ["which"];

    protected override bool IsMeant(Support support, Account account) => support.MemberId == account.Id || support.SupporterId == account.Id;

    protected override async Task<string?> DoAsync(Deed deed, Form form, SupportLine line, Account account)
    {
        var support = line.Support;
        var others = await support.OthersAsync(deed.Store, account.Id, deed.Cancel);
        if (!form.Refuse("which", support.End(deed.Act))) return null;
        SupportBook.Note(deed.Writing, support, "SupportEnded", deed.Act);
        foreach (var other in others) await letters.TellEndedAsync(deed.Writing, support, other, line.Board, deed.Cancel);
        return "It has ended.";
    }
}
