using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Lines;

/// <summary>Draws a line from a board to another board or to an organisation.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class AddLineModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    private const int Most = 500;

    public IReadOnlyList<Thing> Others { get; private set; } = [];

    protected override string Title => $"Say how {Board.Name} stands to another board";

    protected override IReadOnlyList<string> Fields => ["kind", "to", "state", "since", "note"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["state"] = nameof(LineState.Today) };

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        Others = await from.Things.Where(x => (x.Kind == "board" || x.Kind == "organisation") && x.Id != Board.Id && x.WithdrawnAt == null).OrderBy(x => x.Kind).ThenBy(x => x.Title).Take(Most).ToListAsync(cancel);
        return true;
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        var other = Others.FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == form["to"]);
        var held = form.Choice<LineKind>("kind", new("Choose what it is to the other."), out var kind) & form.Refuse("to", other is null ? new("Choose a board or an organisation.") : null)
            & form.Choice<LineState>("state", new("Say whether it is so today."), out var state) & form.MaybeDate("since", out var since);
        if (!held) return null;
        var known = await deed.Store.ReportingLines.Where(x => x.FromId == Board.Id).ToListAsync(deed.Cancel);
        if (!form.Refuse("kind", ReportingLine.Draw(Board.Id, other!.Id, kind, state, since, form.Maybe("note"), known, deed.Act, Today, out var line))) return null;
        await deed.Writing.KeepAsync(line!, Place.Place.Id, deed.Cancel);
        return new Done(Board.Address + "/lines", "The line is added.");
    }
}
