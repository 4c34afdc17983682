using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Opinions;

/// <summary>"Was this easy?": one press counts, for the page and the month. Who pressed is not written down.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SayIfEasyModel(Store store, Desk desk, Tries tries, EasyRoutes routes, Here here, Frame frame) : OpinionPage(store, desk, tries, routes, here, frame)
{
    public bool WasEasy => RouteData.Values["word"] as string == "yes";

    protected override string Heading => WasEasy ? "Was it easy? Yes" : "Was it easy? No";

    protected override IReadOnlyList<string> Fields => [];

    protected override string Counted => "pressed";

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        await EasyTally.CountAsync(deed.Writing, Here.Place.Id, Of, Here.Today, WasEasy, deed.Cancel);
        return WasEasy ? new Done(Back, "Thank you. We counted your answer.") : new Done($"{Here.Root}/was-hard?of={Uri.EscapeDataString(Of)}", "Thank you. We counted your answer.");
    }
}
