using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Supporting;

/// <summary>A secretary writes down that a member has named somebody who acts beside them, and how they agreed.</summary>
[TakesIn]
[MayUse(Role.Secretary)]
public sealed class NameSupporterForMemberModel(Store store, Desk desk, Here here, Frame frame, SupportLetters letters) : BoardDeedModel(store, desk, here, frame)
{
    private List<Account> members = [];

    public IReadOnlyList<(string Value, string Words)> Members => [.. members.Select(x => (Number(x), x.Name ?? x.Email))];

    protected override string Title => "Name a supporter for a member";

    protected override IReadOnlyList<string> Fields => SupportForm.Fields;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var today = Today;
        var held = (await from.Appointments.Where(x => x.BoardId == Board.Id).ToListAsync(cancel)).Where(x => x.HoldsOn(today) && Support.Supportable.Contains(x.Role)).Select(x => x.AccountId).Distinct().ToList();
        members = await from.Accounts.Where(x => held.Contains(x.Id) && x.ClosedAt == null).OrderBy(x => x.Id).ToListAsync(cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var word = form.Maybe("consent") is { Length: <= Support.LongestNote } ? null : new Refusal("Say in a sentence how the member agreed and where that is kept.");
        var member = members.Find(x => Number(x) == form["who"]);
        if (await SupportForm.TakeAsync(deed, form, (Place.Place.Id, Board.Id, member), ("consent", word), Today, deed.Cancel) is not { } support) return null;
        SupportBook.Note(deed.Writing, support, "SupporterNamed", deed.Act with { Why = support.Consent });
        await letters.AskAsync(deed.Writing, support, member!, Board.Name, deed.Cancel);
        await letters.TellMemberAsync(deed.Writing, support, member!, Board.Name, deed.Cancel);
        return new Done(Board.Address + "/supporters", "Letters are on their way to both. The supporter acts beside the member when they have said yes.");
    }

    private static string Number(Account account) => account.Id.ToString(CultureInfo.InvariantCulture);
}
