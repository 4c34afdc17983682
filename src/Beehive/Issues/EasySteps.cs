using Beehive.EasyRead;
using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>What each step of an issue means, in Easy Read: one or two sentences. What people wrote themselves stands apart from them.</summary>
public static class EasySteps
{
    /// <summary>One step: when it was, what it means, and what was written with it.</summary>
    public static void TellStep(this EasyPage easy, IssueStep step)
    {
        Sentence?[] said = [EasyDates.On(step.On), .. Of(step.Deed)];
        if (string.IsNullOrWhiteSpace(step.Text)) easy.Say(IssuePictures.Of(step.Deed), said);
        else easy.Read(IssuePictures.Of(step.Deed), step.Text, said);
    }

    public static Sentence[] Of(IssueDeed deed) => deed switch
    {
        IssueDeed.Raised => [new("Somebody told us this.")],
        IssueDeed.Read => [new("A person read it."), new("Everybody can see it now.")],
        IssueDeed.Asked => [new("We asked for more.")],
        IssueDeed.Added => [new("The person told us more.")],
        IssueDeed.Sent => [new("It went to a board.")],
        IssueDeed.Accepted => [new("The board will deal with it.")],
        IssueDeed.SentBack => [new("The board sent it back."), new("We look for another way.")],
        IssueDeed.PutOnAgenda => [new("The board will talk about it at a meeting.")],
        IssueDeed.Promised => [new("We said what we will do.")],
        IssueDeed.Extended => [new("It takes longer."), new("There is a new date.")],
        IssueDeed.Joined => [new("Somebody else said the same.")],
        IssueDeed.Answered => [new("We gave an answer.")],
        IssueDeed.TakenBack => [new("The person took it back.")],
        IssueDeed.Judged => [new("The person said what they think.")],
        IssueDeed.WentOn => [new("No answer came."), new("We go on without one.")],
        IssueDeed.HandedOver => [new("Another office has it now.")],
        IssueDeed.MeetingChanged => [new("The meeting changed."), new("There is a new date.")],
        IssueDeed.TalkedAbout => [new("People talked about it at a meeting.")],
        IssueDeed.Minuted => [new("You can read the notes of the meeting.")],
        IssueDeed.Decided => [new("The board decided something.")],
        IssueDeed.ActionGiven => [new("Somebody got a job to do.")],
        IssueDeed.ActionChanged => [new("The job has another date.")],
        IssueDeed.ActionOver => [new("The job is over.")],
        IssueDeed.TheyAnswered => [new("The other office answered.")],
        IssueDeed.Split => [new("We made two out of it.")],
        IssueDeed.TakenOut => [new("We took some words out.")],
        _ => [new("We opened it again.")],
    };
}
