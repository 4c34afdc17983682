using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>How things are called and how long they grow.</summary>
public sealed partial class NamesTests
{
    private const int Longest = 300;
    private static readonly string[] Vague = ["Manager", "Helper", "Service", "Handler", "Dto"];
    private static readonly string[] NoDeeds = ["Index", "Edit", "Details"];

    /// <summary>What a first schema wants in one step cannot be cut.</summary>
    private static readonly string[] Long = ["src/Beehive/Platform/Storage/Migrations/"];

    [Fact]
    public void No_class_is_called_something_vague() => Found.Nothing(typeof(Site).Assembly.GetTypes()
        .Where(x => Vague.Any(end => x.Name.EndsWith(end, StringComparison.Ordinal)) && !x.IsSubclassOf(typeof(TagHelper)) && x.Namespace?.StartsWith("Beehive", StringComparison.Ordinal) == true)
        .Select(x => x.FullName!));

    [Fact]
    public void A_page_is_a_deed_of_its_own()
    {
        var pages = Tree.Files("src", ".cshtml").Where(x => Tree.Text(x).StartsWith("@page", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(pages);
        Found.Nothing(pages.Where(x => NoDeeds.Contains(Path.GetFileNameWithoutExtension(x))));
        Found.Nothing(pages.GroupBy(Path.GetFileName).Where(x => x.Count() > 1).Select(x => $"several pages are called {x.Key}"));
    }

    [Fact]
    public void Files_stay_short_enough_to_read() => Found.Nothing(Tree.Files("src", ".cs", ".cshtml").Concat(Tree.Files("tests", ".cs"))
        .Where(x => !Long.Any(folder => x.StartsWith(folder, StringComparison.Ordinal)) && Tree.Lines(x).Length > Longest)
        .Select(x => $"{x} has {Tree.Lines(x).Length} lines"));

    [Fact]
    public void Every_noun_says_in_one_line_what_it_is()
    {
        var nouns = Tree.Files("src", ".cs").SelectMany(x => Noun().Matches(Tree.Text(x)).Select(noun => (File: x, Noun: noun))).ToList();
        Assert.True(nouns.Count >= 10);
        Found.Nothing(nouns.Where(x => !x.Noun.Groups["told"].Success).Select(x => $"{x.File}: {x.Noun.Groups["name"].Value} has no one-line summary"));
    }

    [Fact]
    public void Nothing_is_left_for_later() => Found.Nothing(Written().Where(x => Later().IsMatch(Tree.Text(x))));

    [Fact]
    public void Nothing_names_a_machine_that_it_was_made_on() => Found.Nothing(Written().Where(x => Machine().IsMatch(Tree.Text(x))));

    private static IEnumerable<string> Written() => Tree.Files(".", ".cs", ".cshtml", ".md", ".sh", ".props", ".csproj", ".scss", ".mjs", ".js", ".json", ".jsonl", ".txt")
        .Where(x => x != "tests/Beehive.Tests/House/NamesTests.cs" && !x.EndsWith("package-lock.json", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<told>/// <summary>[^\n]+</summary>\n)?public sealed (partial )?class (?<name>\w+) : Noun\b")]
    private static partial Regex Noun();

    [GeneratedRegex(@"\b(TODO|FIXME|XXX|NotImplementedException)\b")]
    private static partial Regex Later();

    [GeneratedRegex(@"(?<![\w.])/(work|root|home)/\w|\.\./shared\b|[A-Z]:\\Users\\")]
    private static partial Regex Machine();
}
