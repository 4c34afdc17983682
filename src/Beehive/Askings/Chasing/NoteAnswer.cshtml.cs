using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>Writes down what the body answered, and when.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class NoteAnswerModel(Store store, Desk desk, Me me, Here here, Frame frame) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "Write down the answer";

    protected override IReadOnlyList<string> Fields => ["answer", "on"];

    protected override Task<Done?> DoAsync(Deed deed, Form form) => Task.FromResult(
        form.Day("on", Today, out var on) && form.Refuse(DayIsWrong(on) ? "on" : "answer", Asking.NoteAnswer(form["answer"], on, By(deed))) ? new Done(Asking.Address, "The answer is on the page.") : null);
}
