using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>What is kept of those who read, which is nearly nothing.</summary>
public sealed class ShowPrivacyModel(Here here, Frame frame) : AboutModel(here, frame)
{
    protected override string Title => "Privacy";

    protected override string Name => "privacy";
}
