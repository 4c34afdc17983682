using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards.Lines;

/// <summary>Ends a line of a board, with its last day.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class EndLineModel(Store store, Desk desk, Here here, Frame frame) : BoardDeedModel(store, desk, here, frame)
{
    public ReportingLine Line { get; private set; } = null!;

    /// <summary>The board or organisation at its other end.</summary>
    public string Other { get; private set; } = "";

    public string Says => Line.FromId == Board.Id ? LineWords.From(Line.Kind) : LineWords.To(Line.Kind);

    protected override string Title => "End this line";

    protected override IReadOnlyList<string> Fields => ["last", "why"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var key = (string?)RouteData.Values["line"];
        if (await from.ReportingLines.FirstOrDefaultAsync(x => x.Key == key && (x.FromId == Board.Id || x.ToId == Board.Id), cancel) is not { } found) return false;
        Line = found;
        var other = found.FromId == Board.Id ? found.ToId : found.FromId;
        Other = await from.Things.Where(x => x.Id == other).Select(x => x.Title).FirstOrDefaultAsync(cancel) ?? "";
        Frame.About = $"{Says} {Other}";
        return true;
    }

    protected override Task<Done?> DoAsync(Deed deed, Form form) => Task.FromResult(
        form.Day("last", Today.AddDays(-1), out var last) && form.Refuse("last", Line.End(last, Today, deed.Act with { Why = form.Maybe("why") })) ? new Done(Board.Address + "/lines", "The line ends.") : null);
}
