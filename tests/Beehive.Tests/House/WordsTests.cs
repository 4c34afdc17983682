using Beehive.Platform;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>Class names come from docs/words.md.</summary>
public sealed class WordsTests
{
    private static readonly string[] Rows = [.. Tree.Lines("docs/words.md").Where(x => x.StartsWith('|'))];

    /// <summary>Nouns, and the fixed lists at the root of a module of the field.</summary>
    private static IEnumerable<Type> Public => typeof(Noun).Assembly.GetExportedTypes().Where(x => !x.IsAbstract && !x.IsNested)
        .Where(x => x.IsSubclassOf(typeof(Noun)) || (x.IsEnum && x.Namespace!.Split('.') is ["Beehive", not "Platform" and not "OpenData" and not "Noticeboard"]));

    [Fact]
    public void Every_noun_and_every_list_stands_on_the_page()
    {
        Assert.True(Public.Count() > 25);
        Found.Nothing(Public.Where(x => RowOf(x) is null).Select(x => x.FullName!));
    }

    [Fact]
    public void Every_word_of_a_list_stands_in_its_row() => Found.Nothing(Public.Where(x => x.IsEnum && RowOf(x) is not null)
        .SelectMany(x => Enum.GetNames(x).Where(word => !Words(RowOf(x)!).Contains(word)).Select(word => $"{x.Name}.{word}")));

    [Fact]
    public void Every_row_is_of_a_class_that_is_there()
    {
        var known = Public.Select(x => x.Name).ToHashSet(StringComparer.Ordinal);
        Found.Nothing(Rows.SelectMany(x => x.Split('`').Where((_, i) => i == 1)).Where(x => !known.Contains(x) && x is not "BoardRenamed" and not "ShowMeeting" and not "Noun"));
    }

    private static string? RowOf(Type type) => Array.Find(Rows, x => x.Contains($"| `{type.Name}` |", StringComparison.Ordinal));

    private static HashSet<string> Words(string row) => [.. row.Split(' ', ',', '.', ':', '|')];
}
