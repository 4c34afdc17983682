using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>Fills a seat: an office that everybody reads and, when it is known, the account that does its work.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class FillSeatModel(Store store, Desk desk, Here here, Frame frame, Outbox outbox, SeatLetters letters) : SeatDeedModel(store, desk, here, frame)
{
    public SeatChoices Choices { get; private set; } = null!;

    protected override string Title => $"Who takes the seat: {Seat.Label}";

    protected override IReadOnlyList<string> Fields => ["office", "organisation", "standing", "from", "until", "email"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["standing"] = nameof(Standing.Holds) };

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Choices = await SeatChoices.LoadAsync(from, Place, cancel);
        return await base.LoadAsync(from, cancel);
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var held = Choices.Organisation(form, "organisation", out var organisation) & form.Day("from", Today, out var from) & form.MaybeDay("until", out var until)
            & (form.Maybe("email") is not { } typed || form.Refuse("email", Account.Check(typed)));
        if (!held) return null;
        var told = new HolderTold(form["office"], organisation, from, until, form["standing"] == nameof(Standing.Deputy) ? Standing.Deputy : Standing.Holds);
        if (!form.Refuse("office", Seat.Fill(told, Today, deed.Act, out var holder))) return null;
        await RelieveAsync(deed, from);
        if (form.Maybe("email") is { } email) await AppointAsync(deed, email, holder!);
        return new Done(Seats, form.Maybe("email") is null ? "The seat is filled." : "The seat is filled. A letter is on its way.");
    }

    private async Task AppointAsync(Deed deed, string email, SeatHolder holder)
    {
        var account = await deed.Writing.AccountOfAsync(email, deed.Act, deed.Cancel);
        var appointment = Appointment.To(Seat, account.Id, holder.From, holder.Until, deed.Act, holder.Order);
        await deed.Writing.KeepAsync(appointment, Place.Place.Id, deed.Cancel);
        await outbox.AddAsync(deed.Writing, letters.Given(account.Email, appointment, Seat, Board), deed.Cancel);
    }

    /// <summary>Whoever stayed on because nobody was appointed does the work until the day before.</summary>
    private async Task RelieveAsync(Deed deed, DateOnly from)
    {
        var gone = Seat.Holders.Where(x => x.Until == PartialDate.Of(from.AddDays(-1))).Select(x => (int?)x.Order).ToList();
        foreach (var appointment in await AppointedAsync(deed.Store, gone, deed.Cancel)) appointment.End(from.AddDays(-1), deed.Act);
    }

    private Task<List<Appointment>> AppointedAsync(Store from, List<int?> orders, CancellationToken cancel) =>
        from.Appointments.Where(x => x.SeatId == Seat.Id && orders.Contains(x.HolderOrder)).ToListAsync(cancel);
}
