using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Askings.Chasing;

/// <summary>Writes down how the body is reached; only those who ask see it.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class ReachBodyModel(Store store, Desk desk, Me me, Here here, Frame frame) : AskingDeedModel(store, desk, me, here, frame)
{
    protected override string Heading => "How the body is reached";

    protected override IReadOnlyList<string> Fields => ["email", "post"];

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["email"] = Body?.Email, ["post"] = Body?.Post };

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var (email, post) = (form.Maybe("email"), form.Maybe("post"));
        if (!(form.Refuse("email", AskedBody.EmailRefused(email)) & form.Refuse("post", AskedBody.PostRefused(post)))) return Task.FromResult<Done?>(null);
        if (Body is { } body) body.ReachBy(email, post);
        else deed.Store.Add(AskedBody.Of(Asking.Id, email, post));
        Asking.BodyReachable(deed.Act);
        return Task.FromResult<Done?>(new Done(Asking.Address, "It is saved."));
    }
}
