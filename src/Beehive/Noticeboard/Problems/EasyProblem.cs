using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.Noticeboard.Problems;

/// <summary>What to do when there is no page, in Easy Read: what it is, what became of what was typed, and where to go.</summary>
internal static class EasyProblem
{
    public static (string Heading, EasyPage Page) Of(int status, Wording wording, Here here)
    {
        var (heading, picture, said) = status switch
        {
            StatusCodes.Status400BadRequest => ("We cannot read this address", "question", (Sentence[])[new("Something in the address is wrong.")]),
            StatusCodes.Status405MethodNotAllowed => ("You can only read this page", "stop", [new("We changed nothing.")]),
            StatusCodes.Status410Gone => ("This page is gone", "bin", [new("The page was here before."), new("We took it away.")]),
            StatusCodes.Status413PayloadTooLarge => ("This is too big", "box", [new("Your file is too big."), new("We did not keep it."), new("Go back and use a smaller one.")]),
            StatusCodes.Status429TooManyRequests => ("Please wait", "wait", [new("Very many people use this page now."), new("Please wait for one minute."), new("Then try again.")]),
            _ => ("There is no page here", "question", [new("The page may have a new address."), new("Or only some people may see it.")]),
        };
        var root = here.IsSomewhere ? here.Root : "";
        var easy = new EasyPage(wording, wording[heading], here.IsSomewhere ? root : "/") { Asks = false }.Say(picture, said);
        if (!here.IsSomewhere) return (heading, easy.Card("place", "Go to the first page", "/", new Sentence("First choose a place.")));
        easy.Card("house", "Go to the first page", EasyPage.At(root), new Sentence("Begin again there."));
        return (heading, easy.Call(here.Place));
    }
}
