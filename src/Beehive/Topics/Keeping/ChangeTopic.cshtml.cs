using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Topics.Keeping;

/// <summary>Changes a topic: its words, its board, whom to ask, who helps.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class ChangeTopicModel(Store store, Desk desk, Me me, Here here, Frame frame) : TopicDeedModel(store, desk, me, here, frame)
{
    public override string Heading => "Change a topic";

    protected override IReadOnlyList<string> Fields => TopicFields.Names;

    protected override Dictionary<string, string?> Told() => TopicFields.Told(Topic!, SlugOf(Topic!.BoardId));

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var done = TopicFields.Read(form, Boards, MayHaveNone) is { } told && form.Refuse("name", Topic!.Change(told, deed.Act));
        return Task.FromResult(done ? new Done(Here.Root + "/topics", "The topic is changed.") : null);
    }
}
