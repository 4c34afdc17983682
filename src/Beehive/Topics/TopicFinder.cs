namespace Beehive.Topics;

/// <summary>A topic that was found, and the word by which.</summary>
public sealed record TopicFound(Topic Topic, string By, int Weight);

/// <summary>Finds topics by the words that people use. One who looks for something may mistype it; what stands in a longer text must be meant.</summary>
public static class TopicFinder
{
    private const int Whole = 100;
    private const int Within = 50;
    private const int Few = 3;

    /// <summary>For somebody who looks: "who do I ask about busses?"</summary>
    public static IReadOnlyList<TopicFound> Search(IEnumerable<Topic> topics, string? asked)
    {
        var words = PlainTerms.Of(asked);
        return words.Count == 0 ? [] : Best(topics, name => Weigh(words, PlainTerms.Of(name)));
    }

    /// <summary>For what somebody wrote about something: only the very words, side by side, however many of them there are.</summary>
    public static IReadOnlyList<TopicFound> In(IEnumerable<Topic> topics, params string?[] texts)
    {
        var written = texts.Select(PlainTerms.All).ToList();
        return [.. Best(topics, name => PlainTerms.All(name) is { Count: > 0 } term ? written.Sum(x => Times(term, x)) * term.Count : 0).Take(Few)];
    }

    private static List<TopicFound> Best(IEnumerable<Topic> topics, Func<string, int> weigh) =>
        [.. topics.Select(topic => topic.Names.Select(name => new TopicFound(topic, name, weigh(name))).MaxBy(x => x.Weight)!).Where(x => x.Weight > 0)
            .OrderByDescending(x => x.Weight).ThenBy(x => x.Topic.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>All that was asked stands in the name, or the whole name in what was asked.</summary>
    private static int Weigh(IReadOnlyList<string> asked, IReadOnlyList<string> name)
    {
        if (name.Count == 0) return 0;
        var found = asked.Select(x => name.Max(y => PlainTerms.Likeness(x, y))).ToList();
        if (found.TrueForAll(x => x > 0)) return Whole + found.Sum() - (name.Count - 1);
        var back = name.Select(x => asked.Max(y => PlainTerms.Likeness(y, x))).ToList();
        return back.TrueForAll(x => x > 0) ? Within + back.Sum() : 0;
    }

    private static int Times(IReadOnlyList<string> term, IReadOnlyList<string> text)
    {
        var times = 0;
        for (var i = 0; i + term.Count <= text.Count; i++)
            if (term.Select((x, j) => text[i + j] == x).All(x => x)) times++;
        return times;
    }
}
