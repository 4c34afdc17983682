using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Supporting;

/// <summary>The fields that the two pages have in common on which a supporter is named.</summary>
public sealed record SupportForm(Form Form, string Submit, string WhoLabel, IReadOnlyList<(string Value, string Words)> Who, bool BySecretary)
{
    public static readonly string[] Fields = ["who", "email", "may", "from", "until", "agree", "consent"];

    /// <summary>Reads it, and keeps the new support; null when something is refused.</summary>
    /// <param name="word">What is wrong with the member's own word, if anything.</param>
    public static async Task<Support?> TakeAsync(Deed deed, Form form, (long Place, long Board, Account? Member) of, (string Field, Refusal? Refusal) word, DateOnly today, CancellationToken cancel)
    {
        if (of.Member is null) form.Refuse("who", new("Choose one of the list."));
        var held = form.Refuse("email", form["email"].Length == 0 ? new("Write the email address of the supporter.") : Account.Check(form["email"]));
        held &= form.Day("from", today, out var from);
        held &= form.Refuse("until", form.Maybe("until") is null ? new("Say until which day. It can be agreed again then.") : null) & form.MaybeDay("until", out var until);
        form.Refuse(word.Field, word.Refusal);
        if (!held || !form.Holds) return null;
        var told = new SupportTold(of.Place, of.Board, form["email"], form.Ticked("may", "speak"), form.Ticked("may", "actions"), from, until!.Value, form.Maybe("consent"));
        if (!form.Refuse("until", Support.Name(told, of.Member!, today, deed.Act, out var support))) return null;
        if (!form.Refuse("email", await TwiceAsync(deed.Store, support!, today, cancel))) return null;
        deed.Store.Add(support!);
        await deed.Store.SaveChangesAsync(cancel);
        return support;
    }

    private static async Task<Refusal?> TwiceAsync(Store store, Support support, DateOnly today, CancellationToken cancel) =>
        (await store.Supports.Where(x => x.MemberId == support.MemberId && x.BoardId == support.BoardId && x.Email == support.Email && x.EndedAt == null).ToListAsync(cancel)).Exists(x => x.IsOpen(today))
            ? new("They are asked already, or support the member already. To change it, end that first.") : null;
}
