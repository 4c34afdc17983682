using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>Says which group agreed what a word means, and when.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AgreeWordModel(Store store, Desk desk, Me me, Here here, Frame frame) : WordDeedModel(store, desk, me, here, frame)
{
    public override string Heading => "Say who agreed a word";

    protected override IReadOnlyList<string> Fields => ["group", "on"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["group"] = Word!.AgreedBy, ["on"] = TypedPartialDate.Said(Word.AgreedOn) };

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var (group, day) = (form.Maybe("group"), default(PartialDate?));
        form.Refuse("group", group is null ? new("Say which group agreed it.") : null);
        if (form.MaybeDate("on", out day)) form.Refuse("on", day is null ? new("Say when the group agreed it.") : null);
        return Task.FromResult(form.Holds && form.Refuse("on", Word!.Agree(group, day, Here.Today, deed.Act)) ? new Done(List, "It is written down who agreed the word.") : null);
    }
}
