using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Boards.Terms;

/// <summary>Goes on writing a draft of the terms. What is agreed is never changed here.</summary>
[TakesIn]
[MayUse(Role.PartnershipManager)]
public sealed class ChangeTermsModel(Store store, Desk desk, Here here, Frame frame) : TermsDeedModel(store, desk, here, frame)
{
    protected override string Title => $"Change the draft, version {Terms.Version}";

    protected override IReadOnlyList<string> Fields => TermsFields.Names;

    protected override Dictionary<string, string?> Told() => TermsFields.Told(Terms);

    protected override Task<Done?> DoAsync(Deed deed, Form form) =>
        Task.FromResult(TermsFields.Read(form) is { } told && form.Refuse("text", Terms.Redraft(told, deed.Act)) ? new Done(Terms.Address, "The draft is changed.") : null);
}
