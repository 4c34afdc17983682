using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.EasyRead;

/// <summary>What pages of those who keep pictures tell the frame.</summary>
public static class PictureFrame
{
    public static void Set(Frame frame, Here here, string title, string? about)
    {
        frame.Title = title;
        frame.About = about;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Pictures that you keep", here.Root + "/pictures/keep");
    }
}
