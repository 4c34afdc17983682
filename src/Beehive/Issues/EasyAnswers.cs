using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.Issues;

/// <summary>Everything that somebody is about to send, in Easy Read: each answer with a way to change it.</summary>
public static class EasyAnswers
{
    public static EasyPage Of(Wording wording, Telling telling, int files, RaiseWay way)
    {
        ArgumentNullException.ThrowIfNull(telling);
        ArgumentNullException.ThrowIfNull(way);
        var easy = new EasyPage(wording, wording["Check your answers"], way.Root + "/check");
        easy.Say("search", new("Read your answers again."), new("You can change each answer."));
        Tell("speak", telling.Words, "You want to tell us this:", "You wrote nothing.", "Change your words", "words");
        Tell("picture", files == 0 ? null : wording.Said(Sentence.Count(files, "{0} file", "{0} files")), "You added this:", "You added no files.", "Change what you added", "files");
        Tell("idea", telling.Wanted, "You want this to change:", "You did not say what should change.", "Change what should change", "change");
        Tell("place", telling.About, "It is about this:", "You did not say what it is about.", "Change what it is about", "about");
        Tell("phone", telling.Email ?? telling.Phone ?? telling.Post, "We can contact you here:", "We will not contact you.", "Change how we contact you", "contact");
        Tell("name-badge", telling.ShowsName == "yes" ? telling.FirstName : null, "Everybody may see this name:", "Nobody will see your name.", "Change your name", "name");
        return easy;

        void Tell(string picture, string? answer, string said, string nothing, string words, string step) =>
            easy.Add(new Block(BlockKind.Text, picture, [wording[answer is null ? nothing : said]]) { Words = answer, Link = new(wording[words], $"{way.At(step)}{(step == "files" ? "" : "?back=check")}") });
    }
}
