using Beehive.Places;
using Beehive.Platform.Web;

namespace Beehive.Papers;

/// <summary>What pages of work on a paper tell the frame.</summary>
public static class WorkFrame
{
    public static void Set(Frame frame, Here here, string title, Paper paper)
    {
        frame.Title = title; // the way to it names the paper
        frame.Part = "papers";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Papers", here.Root + "/papers").Crumb(paper.Title, paper.Address + "/work");
    }
}
