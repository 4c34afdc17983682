using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Issues;

/// <summary>The questions stand at two addresses each, in the standard view and in Easy Read. It is one page with one set of rules; only its words and its shape differ.</summary>
public sealed record RaiseWay(string Root, bool IsEasy)
{
    private const string Ending = "/easy";

    public static RaiseWay Of(Here here, HttpRequest request) => new(here.Root + "/raise", request.Path.Value!.EndsWith(Ending, StringComparison.Ordinal));

    /// <summary>To look at what one told before, in either view.</summary>
    public static RaiseWay ToOwn(Here here, HttpRequest request) => Of(here, request) with { Root = here.Root + "/issues" };

    /// <summary>Where a step stands, in the view that somebody reads.</summary>
    public string At(string step) => IsEasy ? $"{Root}/{step}{Ending}" : $"{Root}/{step}";

    /// <summary>What stands elsewhere on the site, in the view that somebody reads.</summary>
    public string Of(string address) => IsEasy ? EasyPage.At(address) : address;

    /// <summary>The step that an address leads to: "words".</summary>
    public string StepOf(string address) => address[(Root.Length + 1)..].Split('/')[0];

    public void Tell(Frame frame, HttpRequest request)
    {
        if (IsEasy) frame.ShowEasily(EasyPage.StandardOf(request));
        else frame.OtherView = EasyPage.At(request.Path.Value!);
    }
}
