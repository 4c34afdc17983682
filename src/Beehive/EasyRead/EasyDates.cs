using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>When something was, as the first sentence of a block.</summary>
public static class EasyDates
{
    public static Sentence? On(PartialDate? date) => date switch
    {
        null => null,
        { IsWhole: true } day => new("This was on {0}.", Said.Easily(day)),
        { } month => new("This was in {0}.", Said.Easily(month)),
    };

    /// <summary>Meetings of a board mostly have the same title: with its day, a link says which one it leads to.</summary>
    public static string Titled(string title, PartialDate? date) => date is null ? title : $"{title}, {Said.ShortDate(date)}";

    /// <summary>A sentence for a day, or another for a month or a year alone.</summary>
    public static Sentence Of(PartialDate date, string onDay, string inMonth) => new(date.IsWhole ? onDay : inMonth, Said.Easily(date));
}
