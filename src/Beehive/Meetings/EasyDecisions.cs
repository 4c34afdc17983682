using Beehive.EasyRead;
using Beehive.Platform;

namespace Beehive.Meetings;

/// <summary>What came out, in Easy Read.</summary>
public static class EasyDecisions
{
    /// <summary>One of several: what came out, the way to it, and why.</summary>
    public static void TellDecision(this EasyPage easy, Decision decision)
    {
        var (picture, said) = Of(decision.Outcome);
        easy.Named(picture, decision.Title, EasyPage.At(decision.Address), said);
        easy.Read("idea", decision.Reason, new Sentence("This is why:"));
    }

    public static void TellVotes(this EasyPage easy, Decision decision)
    {
        if (decision.VotesFor is null && decision.VotesAgainst is null && decision.VotesAbstained is null) return;
        easy.Say("vote", Sentence.Count(decision.VotesFor ?? 0, "{0} person voted yes.", "{0} people voted yes."), Sentence.Count(decision.VotesAgainst ?? 0, "{0} person voted no.", "{0} people voted no."),
            decision.VotesAbstained is > 0 and var none ? Sentence.Count(none, "{0} person did not vote yes or no.", "{0} people did not vote yes or no.") : null);
    }

    /// <summary>The words stand before the decision's own title.</summary>
    public static (string Picture, Sentence Said) Of(Outcome outcome) => outcome switch
    {
        Outcome.Agreed => ("tick", new("People agreed this:")),
        Outcome.AgreedChanged => ("tick", new("People agreed this with some changes:")),
        Outcome.NotAgreed => ("stop", new("People did not agree this:")),
        Outcome.Noted => ("hear", new("People heard about this:")),
        Outcome.PassedTo => ("next", new("Another board will deal with this:")),
        Outcome.PutOff => ("wait", new("People will decide this later:")),
        Outcome.Withdrawn => ("back", new("People took this back:")),
        Outcome.NoDecision => ("question", new("People did not decide this:")),
        _ => ("question", new("People asked for this:")),
    };
}
