using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>How to find your way, and whom to ask.</summary>
public sealed class ShowHelpModel(Here here, Frame frame) : AboutModel(here, frame)
{
    protected override string Title => "Help";

    protected override string Name => "help";
}
