using Beehive.Platform;

namespace Beehive.EasyRead.Checking.Rules;

/// <summary>Rule 16: who to ask, what happens next, and by when to answer, where that kind of text must say so.</summary>
internal sealed class MustSay(TextKind kind)
{
    private bool asks, next, by;

    public void Check(Reading reading)
    {
        if (reading.Kind == BlockKind.Contact && !reading.IsTitle) asks = true;
        var (date, until) = (false, false);
        for (var i = reading.From; i < reading.To; i++)
        {
            var token = reading[i];
            if (token.Kind is TokenKind.Phone || (token.Kind == TokenKind.Address && reading.SpanOf(i).Contains('@'))) asks = true;
            else if (token.Kind == TokenKind.Date) date = true;
            else if (token.Kind == TokenKind.Word) (asks, next, until) = (asks || IsAsking(reading, i), next || IsNext(reading, i), until || IsUntil(reading, i));
        }
        by |= date && until;
    }

    public void Finish(Findings findings)
    {
        if (kind != TextKind.Page && !asks) findings.Whole(16, Severity.Question, new("Who can people ask? Give a name and a phone number."), "Call the office on 01375 652 652.");
        if (kind is TextKind.Paper or TextKind.Minutes or TextKind.Consultation or TextKind.Issue && !next) findings.Whole(16, Severity.Question, new("What happens next? Tell people."), "Next, the board will decide.");
        if (kind == TextKind.Consultation && !by) findings.Whole(16, Severity.Question, new("When must people answer? Give the last day."), "Answer by Friday 14 October 2011.");
    }

    /// <summary>"Ask Sam", "call us", "who to ask", "talk to the office".</summary>
    private static bool IsAsking(Reading reading, int at)
    {
        if (reading.IsAny(at, "call", "phone", "ring", "email", "contact", "text", "ask", "write", "talk", "speak"))
        {
            var to = reading.IsAny(at + 1, "to", "for", "with") ? at + 2 : at + 1;
            return IsForTheReader(reading, at) && (reading.IsAny(to, "us", "me", "the", "our", "your", "any", "somebody", "someone") || (reading.IsWord(to) && reading[to].Has(TokenMarks.Capital)));
        }
        if (reading.IsAny(at, "touch", "more") && reading.IsAny(at + 1, "with", "from")) return IsForTheReader(reading, at - 2);
        if (reading.IsAny(at, "help", "helps", "answer") && reading.IsAny(at + 1, "you", "your")) return !reading.IsAny(at - 1, "we", "to", "us") && !reading.IsQuestion;
        return reading.Is(at, "who") && reading.IsAny(at + 1, "to", "can") && (reading.IsAny(at + 2, "ask", "call", "contact", "talk", "phone") || reading.IsAny(at + 3, "ask", "call", "contact", "talk", "phone"));
    }

    /// <summary>"Ask the chair", "please ask", "you can ask"; not what somebody else will ask.</summary>
    private static bool IsForTheReader(Reading reading, int at)
    {
        if (at <= reading.First || reading[at - 1].IsMark || reading.IsAny(at - 1, "please", "or") || (reading.Is(at - 1, "then") && at - 1 == reading.First)) return true;
        return reading.Is(at - 1, WordKind.Modal) && reading.IsAny(at - 2, "you", "people", "everybody", "everyone");
    }

    private static bool IsNext(Reading reading, int at)
    {
        // What will happen is what comes next, whether the word stands there or not.
        if (!reading.IsQuestion && (reading.IsAny(at, "will", "shall") || (reading.Is(at, "going") && reading.Is(at + 1, "to")) || (reading.Is(at, "next") && (reading.IsAny(at - 1, "comes", "meet", "meets") || reading.Is(at + 1, "thing"))))) return true;
        if (reading.Is(at, "next")) return reading.IsAny(at - 1, "happens", "happen", "do", "what") || at == reading.First || reading.Is(at + 1, "step") || reading.Is(at + 1, "steps") || !reading.Has(at + 1) || reading[at + 1].IsMark;
        return reading.Is(at, "then") && reading.IsAny(at + 1, "we", "the", "they", "you") || (reading.Is(at, "after") && reading.IsAny(at + 1, "that", "this"));
    }

    private static bool IsUntil(Reading reading, int at) => reading.IsAny(at, "by", "before", "until", "till", "later", "latest", "closing", "ends", "end", "closes", "close", "deadline") || (reading.Is(at, "last") && reading.IsAny(at + 1, "day", "date"));
}
