using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Askings;

public sealed partial class Asking
{
    /// <summary>Asks the body again. Each time is dated and stands in the history.</summary>
    public Refusal? Chase(string text, DateOnly? due, By by)
    {
        if (!IsOpen) return IsClosed;
        if (steps.Exists(x => x.Deed == AskingDeed.Chased && x.On == PartialDate.Of(by.Day))) return new("It was chased today already. Give the body a day to answer.");
        if (Checked(text, "Write what you say to the body.") is { } refusal) return refusal;
        if (due <= by.Day) return new("The answer needs time. Choose a day after today.");
        if (due is { } day) Due = PartialDate.Of(day);
        Step(AskingDeed.Chased, by, text.Trim(), due is null ? null : Due);
        Record(new AskingChased(by.Act, this));
        return null;
    }

    /// <summary>What the body answered, and on which day. A late answer counts too, and so does a second one.</summary>
    public Refusal? NoteAnswer(string answer, DateOnly on, By by)
    {
        if (State == AskingState.Withdrawn) return new("The board has taken this back, so it waits for no answer.");
        if (Checked(answer, "Write what the body answered.") is { } refusal) return refusal;
        if (DayRefused(on, by.Day) is { } wrong) return wrong;
        (State, Answer, AnsweredOn, Reason) = (AskingState.Answered, answer.Trim(), PartialDate.Of(on), null);
        Step(AskingDeed.Answered, by with { Office = Body, Day = on }, Answer);
        Record(new AskingAnswered(by.Act, this));
        return null;
    }

    /// <summary>The body says no, and why.</summary>
    public Refusal? NoteRefusal(string reason, DateOnly on, By by)
    {
        if (State is not (AskingState.Waiting or AskingState.NoAnswer)) return IsClosed;
        if (Checked(reason, "Write why the body refuses. If it did not say why, write that.") is { } refusal) return refusal;
        if (DayRefused(on, by.Day) is { } wrong) return wrong;
        (State, Reason, AnsweredOn) = (AskingState.Refused, reason.Trim(), PartialDate.Of(on));
        Step(AskingDeed.Refused, by with { Office = Body, Day = on }, Reason);
        Record(new AskingRefused(by.Act, this));
        return null;
    }

    /// <summary>The board takes it back.</summary>
    public Refusal? Withdraw(string reason, By by)
    {
        if (!IsOpen) return IsClosed;
        if (Checked(reason, "Say why it is taken back.") is { } refusal) return refusal;
        (State, Reason) = (AskingState.Withdrawn, reason.Trim());
        Step(AskingDeed.Withdrawn, by, Reason);
        Record(new AskingWithdrawn(by.Act, this));
        return null;
    }

    /// <summary>No answer came, and the board waits no longer. The body had its time, and was asked again.</summary>
    public Refusal? Close(string reason, By by)
    {
        if (!IsOpen) return IsClosed;
        if (Due is { } due && !IsOverdue(by.Day)) return new("The body has until {0} to answer. Close it after that day, or take it back.", Said.Date(due));
        if (!steps.Exists(x => x.Deed == AskingDeed.Chased)) return new("Chase the answer once before you close it.");
        if (Checked(reason, "Say why the board waits no longer.") is { } refusal) return refusal;
        (State, Reason) = (AskingState.NoAnswer, reason.Trim());
        Step(AskingDeed.Closed, by, Reason);
        Record(new AskingClosed(by.Act, this));
        return null;
    }

    /// <summary>How the body is reached was written down anew; where is nobody else's business.</summary>
    public void BodyReachable(Act act) => Record(new AskedBodyReachable(act, this));

    /// <summary>The board that asked is no more, or hands it on: another board waits for the answer now.</summary>
    public Refusal? GoOnWith(Board board, Act act)
    {
        if (!IsOpen) return new("This is closed. It stays with the board that asked.");
        if (BoardId == board.Id) return new("{0} has asked this already.", board.Name);
        BoardId = board.Id;
        Enclose();
        Record(new AskingWentOn(act, this, board));
        return null;
    }

    private static Refusal IsClosed => new("It is closed already. Nobody waits for an answer.");

    private Refusal? DayRefused(DateOnly on, DateOnly today) => on > today ? new("{0} is still to come. Write the day on which the answer came.", Said.Day(on))
        : Asked is { } asked && on < asked.First ? new("The board asked on {0}. The answer cannot be older.", Said.Date(asked)) : null;

    private static Refusal? Checked(string text, string missing) => string.IsNullOrWhiteSpace(text) ? new(missing)
        : text.Length > LongestText ? new("That is longer than {0} letters. Write less; a paper can say more.", LongestText) : null;

    private void Step(AskingDeed deed, By by, string? text = null, PartialDate? due = null) => steps.Add(new AskingStep
    {
        AskingId = Id, Order = steps.Count == 0 ? 0 : steps.Max(x => x.Order) + 1, Deed = deed, On = PartialDate.Of(by.Day), Who = by.Office, Text = text, Due = due,
    });
}
