using System.Linq.Expressions;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.OpenData;

/// <summary>What a filter is given: the value asked for, and where to look things up.</summary>
public sealed record Asked(Store Store, DateOnly Today, string Name, string Value, CancellationToken Cancel);

/// <summary>One way to ask for less of a list.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Meaning">For the documentation.</param>
/// <param name="Words">The only values that it may have, or null when it is free.</param>
public abstract record Filter(string Name, string Meaning, IReadOnlyList<string>? Words);

public sealed record Filter<T>(string Name, string Meaning, IReadOnlyList<string>? Words, Func<Asked, IQueryable<T>, Task<IQueryable<T>>> Apply) : Filter(Name, Meaning, Words);

/// <summary>The filters that lists have in common. Each refuses in words what it cannot read.</summary>
public sealed class Filtering<T>
{
    public Filter<T> Choice<TWord>(string name, string meaning, Func<TWord, Expression<Func<T, bool>>> test) where TWord : struct, Enum
    {
        var words = Conversions.WordsOf(typeof(TWord));
        return new(name, meaning, words, (asked, rows) => words.Contains(asked.Value)
            ? Task.FromResult(rows.Where(test(Conversions.Unkebab<TWord>(asked.Value))))
            : throw Refused("\"{0}\" can be {1}; it cannot be \"{2}\".", name, string.Join(", ", words), Short(asked.Value)));
    }

    /// <summary>By the board's id or the last part of its address.</summary>
    public Filter<T> Board(Func<Store, long, Expression<Func<T, bool>>> test) => new("board", "the id of a board", null, async (asked, rows) =>
    {
        var found = await asked.Store.Boards.Where(x => x.Key == asked.Value || x.Slug == asked.Value).Select(x => (long?)x.Id).FirstOrDefaultAsync(asked.Cancel);
        return found is { } id ? rows.Where(test(asked.Store, id)) : throw Refused("There is no board \"{0}\" here. Take an id from the list of boards.", Short(asked.Value));
    });

    public Filter<T> Meeting(Func<long, Expression<Func<T, bool>>> test) => new("meeting", "the id of a meeting", null, async (asked, rows) =>
    {
        var found = await asked.Store.Meetings.Where(x => x.Key == asked.Value).Select(x => (long?)x.Id).FirstOrDefaultAsync(asked.Cancel);
        return found is { } id ? rows.Where(test(id)) : throw Refused("There is no meeting \"{0}\" here. Take an id from the list of meetings.", Short(asked.Value));
    });

    /// <summary>From a day, a month or a year on; what has no date is left out.</summary>
    public Filter<T> From(string meaning, Func<PartialDate, Expression<Func<T, bool>>> test) =>
        new("from", meaning, null, (asked, rows) => Task.FromResult(rows.Where(test(Date(asked)))));

    /// <summary>Until the end of a day, a month or a year.</summary>
    public Filter<T> Until(string meaning, Func<PartialDate, Expression<Func<T, bool>>> test) =>
        new("until", meaning, null, (asked, rows) => Task.FromResult(rows.Where(test(PartialDate.Of(Date(asked).Last)))));

    private static PartialDate Date(Asked asked) => PartialDate.TryParse(asked.Value, out var date) ? date
        : throw Refused("\"{0}\" is a date such as 2012-03-08, 2015-06 or 2015; it cannot be \"{1}\".", asked.Name, Short(asked.Value));

    private static RefusedException Refused(string words, params object[] arguments) => new(new Refusal(words, arguments));

    private static string Short(string value) => Shortened.Of(value);
}

/// <summary>What somebody sent, short enough to be said back.</summary>
public static class Shortened
{
    private const int Longest = 60;

    public static string Of(string value) => value.Length <= Longest ? value : value[..Longest] + "…";
}
