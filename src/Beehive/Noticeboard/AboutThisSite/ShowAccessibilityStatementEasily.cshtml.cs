using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>Who can use the site and who cannot yet, in Easy Read.</summary>
public sealed class ShowAccessibilityStatementEasilyModel(Here here, Frame frame, Wording wording) : EasilyModel("accessibility-statement", here, frame, wording)
{
    protected override void AddMore()
    {
        Easy.Say("calendar", new Sentence("We wrote the long page on {0}.", Said.Day(ShowAccessibilityStatementModel.Written)));
        Easy.Lead("handshake", "Equality Advisory and Support Service", "https://www.equalityadvisoryservice.com/",
            new Sentence("Are you not happy with our answer?"), new Sentence("Then you can ask the Equality Advisory and Support Service."), new Sentence("It helps people to be treated fairly."));
    }
}
