using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.Groups;

/// <summary>Says that a task-and-finish group has reported, and what it found.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ReportBackModel(Store store, Desk desk, Here here, Frame frame) : RemitDeedModel(store, desk, here, frame)
{
    protected override string Title => $"{Board.Name} has reported";

    protected override IReadOnlyList<string> Fields => ["report", "day"];

    protected override Task<Done?> DoAsync(Deed deed, Form form) =>
        Task.FromResult(form.Day("day", Today, out var day) && form.Refuse(day > Today ? "day" : "report", Remit.ReportBack(day, form["report"], Today, deed.Act)) ? new Done(Board.Address, "The report is written down.") : null);
}
