using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>Ends that somebody holds a seat. After the last day they do its work no more; at once means at their next request.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class EndHoldingModel(Store store, Desk desk, Here here, Frame frame, Outbox outbox, SeatLetters letters) : HolderDeedModel(store, desk, here, frame)
{
    protected override string Title => $"{Holder.Office} gives up the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => ["when", "last", "why"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["when"] = "today" };

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (form["when"] is not ("now" or "today" or "day") && !form.Refuse("when", new("Choose when they give it up."))) return null;
        var last = form["when"] == "now" ? Today.AddDays(-1) : Today;
        if (form["when"] == "day" && (!form.Refuse("last", form.Maybe("last") is null ? new("Write the last day, like 12 March 2026.") : null) || !form.Day("last", Today, out last))) return null;
        var act = deed.Act with { Why = form.Maybe("why") };
        if (!form.Refuse("last", Seat.EndHolding(Holder.Order, last, Today, act))) return null;
        foreach (var appointment in await AppointmentsAsync(deed.Store, deed.Cancel))
        {
            if (appointment.End(last, act) is not null) continue;
            var email = await deed.Store.Accounts.Where(x => x.Id == appointment.AccountId && x.ClosedAt == null).Select(x => x.Email).FirstOrDefaultAsync(deed.Cancel);
            if (email is not null) await outbox.AddAsync(deed.Writing, letters.Ended(email, appointment, Seat, Board), deed.Cancel);
        }
        return new Done(Seats, "That is written down.");
    }
}
