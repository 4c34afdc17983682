using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Topics.Keeping;

/// <summary>Takes a topic off, or shows it again.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeTopicOffModel(Store store, Desk desk, Me me, Here here, Frame frame) : TopicDeedModel(store, desk, me, here, frame)
{
    public override string Heading => Topic!.IsShown ? "Take a topic off" : "Show a topic again";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var (topic, act) = (Topic!, deed.Act with { Why = form.Maybe("why") });
        var shown = topic.IsShown;
        if (!form.Refuse("why", shown ? topic.TakeOff(act) : topic.ShowAgain(act))) return Task.FromResult<Done?>(null);
        deed.Writing.Withdraw(topic, shown ? deed.Act.At : null);
        return Task.FromResult<Done?>(new Done(Here.Root + "/topics", shown ? "The topic is taken off." : "People find the topic again."));
    }
}
