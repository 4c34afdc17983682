using Beehive.Boards;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.Askings;

public sealed record AskingMade(Act Act, Asking Asking) : Fact(Act, Asking)
{
    public override News News => new($"Asked: {Asking.What}", $"{AskingNews.Who(Asking)}\n\n{Asking.Text}\n\nThe answer is due by {Said.Date(Asking.Due)}.");
}

/// <summary>It stands in the history, and is no news: nothing has come of it yet.</summary>
public sealed record AskingChased(Act Act, Asking Asking) : Fact(Act, Asking);

public sealed record AskingAnswered(Act Act, Asking Asking) : Fact(Act, Asking)
{
    public override News News => new($"Answered: {Asking.What}", $"{AskingNews.Who(Asking)}\n\nThe answer of {Said.Date(Asking.AnsweredOn)}:\n\n{Asking.Answer}");
}

public sealed record AskingRefused(Act Act, Asking Asking) : Fact(Act, Asking)
{
    public override News News => new($"Refused: {Asking.What}", $"{AskingNews.Who(Asking)}\n\nIt refused. Why:\n\n{Asking.Reason}");
}

public sealed record AskingWithdrawn(Act Act, Asking Asking) : Fact(Act, Asking)
{
    public override News News => new($"Taken back: {Asking.What}", $"{AskingNews.Who(Asking)}\n\nThe board takes it back. Why:\n\n{Asking.Reason}");
}

public sealed record AskingClosed(Act Act, Asking Asking) : Fact(Act, Asking)
{
    public override News News => new($"No answer came: {Asking.What}", $"{AskingNews.Who(Asking)}\n\nThe board waits no longer. Why:\n\n{Asking.Reason}");
}

public sealed record AskedBodyReachable(Act Act, Asking Asking) : Fact(Act, Asking);

public sealed record AskingWentOn(Act Act, Asking Asking, Board Board) : Fact(Act, Asking, Board);

/// <summary>What the news of an asking begin with.</summary>
public static class AskingNews
{
    public static string Who(Asking asking) => $"Who is asked: {asking.Body}{(asking.Office is { } office ? ", " + office : "")}. What for: {AskingWords.Of(asking.Kind)}.";
}
