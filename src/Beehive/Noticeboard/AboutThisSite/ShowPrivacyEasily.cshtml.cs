using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>What is kept of those who read, in Easy Read.</summary>
public sealed class ShowPrivacyEasilyModel(Here here, Frame frame, Wording wording) : EasilyModel("privacy", here, frame, wording)
{
    protected override void AddMore() => Easy.Lead("choose", "The Information Commissioner", "https://ico.org.uk/make-a-complaint/",
        new Sentence("Are you not happy with our answer?"), new Sentence("Then you can tell the Information Commissioner."), new Sentence("That office checks how others keep what they know of you."));
}
