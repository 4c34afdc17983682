using Beehive.Journeys.Running;

namespace Beehive.Journeys.People;

/// <summary>What a secretary does so that everybody can read a paper, each step as people make it.</summary>
public static class EasyWriting
{
    /// <summary>From the paper's page to a version that is out, put right where the rules asked for it.</summary>
    public static async Task WriteAsync(Reader secretary, string paper)
    {
        await secretary.OpenAsync(paper);
        await secretary.FollowInTextAsync("The Easy Read version");
        await secretary.SeesHeadingAsync("Write an Easy Read version");
        await secretary.WriteAsync("Title", "What people said in March");
        await secretary.PressAsync("Begin");
        await secretary.SeesHeadingAsync("Write the Easy Read version");
        await EmptyAsync(secretary);
        await secretary.WriteAsync("Sentences of part 1, one a line", "People met on one morning.\nThey can't hear what boards do.");
        await secretary.UnfoldAsync("Look for another picture");
        await secretary.WriteAsync("A word for what it shows: part 1", "people");
        await secretary.PressFirstAsync("Find a picture");
        await secretary.TickAsync("people");
        await secretary.PressAsync("Save and check");
        await secretary.SeesHeadingAsync("Check the Easy Read version");
        await secretary.SeesAsync("can't");
        await secretary.PressFirstAsync("Change ");
        await AnswerAllAsync(secretary);
        await secretary.SeesAsync("Nothing is left to put right or to answer.");
        await secretary.FollowInTextAsync("Publish it");
        await secretary.PressAsync("Publish it");
    }

    public static async Task ChangeThePaperAsync(Reader secretary, string paper)
    {
        await secretary.OpenAsync(paper + "/next");
        await secretary.WriteAsync("The text", "## Introduction\n\nThe council answered this report.");
        await secretary.WriteAsync("What changed", "The council's answer is in it.");
        await secretary.PressFirstAsync("Keep the new version");
        await secretary.OpenAsync(paper + "/publish");
        await secretary.PressFirstAsync("Publish");
    }

    public static async Task AskForLargePrintAsync(Reader reader, string paper)
    {
        await reader.OpenAsync(paper);
        await reader.FollowInTextAsync("Ask for Easy Read or another format");
        await reader.SeesHeadingAsync("Ask for another format");
        await reader.TickAsync("Large print");
        await reader.WriteAsync("Email address", "reader@thurrock.example");
        await reader.PressAsync("Ask for it");
        await reader.SeesAsync("We tell you when it is ready.");
    }

    public static async Task AnswerAsync(Reader secretary)
    {
        await secretary.OpenAsync(Office.Place + "/my-work");
        await secretary.FollowInTextAsync("Large print");
        await secretary.TickAsync("It comes on another day");
        await secretary.WriteAsync("The other day", "12 March 2027");
        await secretary.PressAsync("Save and tell them");
        await secretary.SeesAsync("Friday 12 March 2027");
    }

    /// <summary>What was made ready is taken out, so that the journey says all of it itself.</summary>
    private static async Task EmptyAsync(Reader secretary)
    {
        for (var left = await secretary.CountAsync("Take out"); left > 1; left--) await secretary.PressFirstAsync("Take out");
    }

    /// <summary>What the rules ask and only a person can know is answered with a reason.</summary>
    private static async Task AnswerAllAsync(Reader secretary)
    {
        for (var most = 0; most < 20 && await secretary.CountAsync("for this reason") > 0; most++)
        {
            await secretary.WriteAsync("right as it is?", "The board's secretary looked at it with the group.");
            await secretary.PressFirstAsync("for this reason");
        }
    }
}
