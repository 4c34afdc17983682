using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Topics.Keeping;

/// <summary>Adds a topic, so that people find who deals with it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddTopicModel(Store store, Desk desk, Me me, Here here, Frame frame) : TopicDeedModel(store, desk, me, here, frame)
{
    public override string Heading => "Add a topic";

    protected override IReadOnlyList<string> Fields => TopicFields.Names;

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (TopicFields.Read(form, Boards, MayHaveNone) is not { } told) return null;
        var key = await deed.Writing.FreeKeyAsync<Topic>(Here.Place.Id, Here.Root + "/who/", Slug.From(told.Name, "topic"), deed.Cancel);
        if (!form.Refuse("name", Topic.Add(told, Here.Root, key, deed.Act, out var topic))) return null;
        await deed.Writing.KeepAsync(topic!, Here.Place.Id, deed.Cancel);
        return new Done(Here.Root + "/topics", "The topic is added. People find it now.");
    }
}
