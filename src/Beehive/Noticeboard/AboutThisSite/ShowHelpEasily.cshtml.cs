using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web;
using Beehive.Platform.Words;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>How to find your way, in Easy Read. In a place each block leads there; elsewhere a place must be chosen first.</summary>
public sealed class ShowHelpEasilyModel(Here here, Frame frame, Wording wording) : EasilyModel("help", here, frame, wording)
{
    /// <summary>By the picture of the block.</summary>
    private static readonly Dictionary<string, (string Words, string Address)> Ways = new(StringComparer.Ordinal)
    {
        ["people"] = ("Boards", "/boards"),
        ["calendar"] = ("Meetings", "/meetings"),
        ["decide"] = ("Decisions", "/decisions"),
        ["work"] = ("Actions", "/actions"),
        ["paper"] = ("Papers", "/papers"),
        ["office"] = ("Organisations", "/organisations"),
        ["map"] = ("How the boards fit together", "/structure"),
        ["search"] = ("Search", "/search"),
    };

    protected override Block? Shown(Block block)
    {
        if (block.Picture is "access") return Leading(block, "Can everybody use this website?", Here.Root + "/accessibility-statement/easy");
        if (block.Picture is not { } picture || !Ways.TryGetValue(picture, out var way)) return block;
        return Here.IsSomewhere ? Leading(block, way.Words, EasyPage.At(Here.Root + way.Address)) : null;
    }

    protected override void AddMore()
    {
        if (!Here.IsSomewhere) Easy.Lead("place", "All places", "/", new Sentence("First choose a place."), new Sentence("Each place has its own boards."));
    }
}
