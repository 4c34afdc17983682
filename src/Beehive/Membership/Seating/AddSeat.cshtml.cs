using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>Adds a seat to a board.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class AddSeatModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public SeatChoices Choices { get; private set; } = null!;

    protected override string Title => "Add a seat";

    protected override IReadOnlyList<string> Fields => SeatFields.Names;

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Choices = await SeatChoices.LoadAsync(from, Place, cancel);
        return true;
    }

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["state"] = nameof(SeatState.Today), ["role"] = nameof(SeatRole.Member) };

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (SeatFields.Read(form, Choices) is not { } told) return null;
        var wish = Slug.From(told.Label) is { Length: > 0 } label ? $"{Board.Key}-{label}" : $"{Board.Key}-seat";
        var key = await deed.Store.FreeKeyAsync<Seat>(Place, wish[..Math.Min(wish.Length, Slug.Longest - 10)].Trim('-'), deed.Cancel);
        var order = await deed.Store.Seats.Where(x => x.BoardId == Board.Id).MaxAsync(x => (int?)x.Order, deed.Cancel) ?? 0;
        if (!form.Refuse("label", Seat.Add(Board, key, told, order + 1, deed.Act with { Why = form.Maybe("why") }, out var seat))) return null;
        await deed.Writing.KeepAsync(seat!, Place.Place.Id, deed.Cancel);
        return new Done(Board.Address + "/seats", "The seat is added.");
    }
}
