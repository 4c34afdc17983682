using System.Globalization;
using System.Text.RegularExpressions;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>What a crowd knows that it has sent: each text bears a mark of its own, and went under a key of its own.</summary>
public sealed partial class Acknowledged
{
    private readonly Lock turn = new();
    private readonly Dictionary<string, (int Writer, string Mark)> sent = new(StringComparer.Ordinal);
    private readonly HashSet<string> got = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> inTheAir = [];
    private readonly Dictionary<int, string> last = [];

    /// <summary>Answers that say neither that it is kept nor nothing at all.</summary>
    public List<string> Others { get; } = [];

    public int Count
    {
        get
        {
            lock (turn) return got.Count;
        }
    }

    public IReadOnlyCollection<string> Keys
    {
        get
        {
            lock (turn) return [.. got];
        }
    }

    public static string Mark(int writer, int run, int change) => string.Create(CultureInfo.InvariantCulture, $"w{writer}r{run}c{change}");

    public static IEnumerable<string> MarksIn(string? text) => Marks().Matches(text ?? "").Select(x => x.Value);

    /// <summary>What was under way when the server died: it is sent again under the same key.</summary>
    public (string Key, string Mark)? InTheAir(int writer)
    {
        lock (turn) return inTheAir.TryGetValue(writer, out var key) ? (key, sent[key].Mark) : null;
    }

    public void Sending(int writer, string key, string mark)
    {
        lock (turn)
        {
            sent[key] = (writer, mark);
            inTheAir[writer] = key;
        }
    }

    public void Got(int writer, string key)
    {
        lock (turn)
        {
            Assert.True(got.Add(key), "The same key was acknowledged twice.");
            last[writer] = sent[key].Mark;
            inTheAir.Remove(writer);
        }
    }

    public void Other(string answer)
    {
        lock (turn) Others.Add(answer);
    }

    /// <summary>Whose and what, of a key that the database knows. One that nobody sent throws.</summary>
    public (int Writer, string Mark) Of(string key)
    {
        lock (turn) return sent[key];
    }

    /// <summary>The mark that was acknowledged last, and the one that was in the air.</summary>
    public IReadOnlyList<string> MayBe(int writer)
    {
        lock (turn) return [last.GetValueOrDefault(writer, ""), .. inTheAir.TryGetValue(writer, out var key) ? (string[])[sent[key].Mark] : []];
    }

    [GeneratedRegex(@"\bw\d+r\d+c\d+\b", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
