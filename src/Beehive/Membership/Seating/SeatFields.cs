using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership.Seating;

/// <summary>The form of a seat, new or not.</summary>
public sealed record SeatForm(Form Form, string Submit, SeatChoices Choices);

/// <summary>The organisations and boards that a seat can be for.</summary>
public sealed record SeatChoices(IReadOnlyList<Organisation> Organisations, IReadOnlyList<Board> Boards)
{
    public static async Task<SeatChoices> LoadAsync(Store store, Here here, CancellationToken cancel) => new(
        await store.Organisations.Where(x => x.PlaceId == here.Place.Id).OrderBy(x => x.Name).ToListAsync(cancel), await store.GoingBoardsAsync(here, cancel));

    public string? KeyOf(long? organisation) => Organisations.FirstOrDefault(x => x.Id == organisation)?.Key;

    public string? SlugOf(long? board) => Boards.FirstOrDefault(x => x.Id == board)?.Slug;

    public bool Organisation(Form form, string field, out long? id)
    {
        id = Organisations.FirstOrDefault(x => x.Key == form[field])?.Id;
        return form.Refuse(field, id is null && form.Maybe(field) is not null ? new("Choose an organisation from the list.") : null);
    }

    public bool Board(Form form, string field, out long? id)
    {
        id = Boards.FirstOrDefault(x => x.Slug == form[field])?.Id;
        return form.Refuse(field, id is null && form.Maybe(field) is not null ? new("Choose a board from the list.") : null);
    }
}

/// <summary>The fields that a seat is added and changed with.</summary>
public static class SeatFields
{
    public static readonly string[] Names = ["label", "role", "group", "count", "orMore", "organisation", "forBoard", "filledBy", "appointer", "voting", "term", "requirement", "note", "from", "state", "why"];

    public static Dictionary<string, string?> Told(Seat seat, SeatChoices choices) => new(StringComparer.Ordinal)
    {
        ["label"] = seat.Label, ["role"] = seat.Role.ToString(), ["group"] = seat.Group?.ToString(), ["count"] = FormReading.Number(seat.Count), ["orMore"] = seat.OrMore ? "yes" : null,
        ["organisation"] = choices.KeyOf(seat.OrganisationId), ["forBoard"] = choices.SlugOf(seat.ForBoardId), ["filledBy"] = seat.FilledBy?.ToString(), ["appointer"] = seat.Appointer,
        ["voting"] = seat.Voting?.ToString(), ["term"] = seat.Term, ["requirement"] = seat.Requirement, ["note"] = seat.Note, ["from"] = TypedPartialDate.Said(seat.From),
        ["state"] = seat.State.ToString(), ["why"] = null,
    };

    public static SeatTold? Read(Form form, SeatChoices choices)
    {
        var held = form.Choice<SeatRole>("role", new("Choose what the seat is."), out var role) & form.MaybeChoice<SeatGroup>("group", out var group) & form.MaybeNumber("count", out var count)
            & form.MaybeChoice<FilledBy>("filledBy", out var filledBy) & form.MaybeChoice<Voting>("voting", out var voting) & form.MaybeDate("from", out var from)
            & form.Choice<SeatState>("state", new("Say whether the seat is there today."), out var state)
            & choices.Organisation(form, "organisation", out var organisation) & choices.Board(form, "forBoard", out var board);
        var told = new SeatTold
        {
            Label = form["label"], Role = role, Group = group, Count = count, OrMore = form.Ticked("orMore"), OrganisationId = organisation, ForBoardId = board, FilledBy = filledBy,
            Appointer = form.Maybe("appointer"), Voting = voting, Term = form.Maybe("term"), Requirement = form.Maybe("requirement"), Note = form.Maybe("note"), From = from, State = state,
        };
        foreach (var (field, refusal) in told.Faults()) held &= form.Refuse(field, refusal);
        return held ? told : null;
    }
}
