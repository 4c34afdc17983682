using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>What the Accessibility Regulations 2018 (SI 2018/952) ask every public body to say of its site.</summary>
public sealed class ShowAccessibilityStatementModel(Here here, Frame frame) : AboutModel(here, frame)
{
    protected override string Title => "Accessibility statement";

    protected override string Name => "accessibility-statement";

    /// <summary>When somebody last looked at what this page says. It is due again a year later.</summary>
    public static readonly DateOnly Written = new(2026, 11, 23);

    /// <summary>A year after somebody looked at it, or after machines tested it last, whichever comes first.</summary>
    public static readonly DateOnly DueAgain = Written.AddYears(1) < Tested.Last.DueAgain ? Written.AddYears(1) : Tested.Last.DueAgain;
}
