using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>Takes a word off, or shows it again.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class TakeWordOffModel(Store store, Desk desk, Me me, Here here, Frame frame) : WordDeedModel(store, desk, me, here, frame)
{
    public override string Heading => Word!.IsShown ? "Take a word off" : "Show a word again";

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal);

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var (word, act) = (Word!, deed.Act with { Why = form.Maybe("why") });
        var shown = word.IsShown;
        if (!form.Refuse("why", shown ? word.TakeOff(act) : word.ShowAgain(act))) return Task.FromResult<Done?>(null);
        return Task.FromResult<Done?>(new Done(List, shown ? "The word is taken off." : "The word is shown again."));
    }
}
