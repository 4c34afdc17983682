using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>What the look promises: everyone can read it, nothing of GOV.UK's own dress is in it, and every picture is credited.</summary>
public sealed class LookTests
{
    private const string Surfaces = "paper raised wash";

    public static TheoryData<bool, string, string, double> Pairs()
    {
        var data = new TheoryData<bool, string, string, double>();
        foreach (var dark in new[] { false, true })
        {
            foreach (var surface in Surfaces.Split(' '))
            {
                foreach (var words in "ink soft link link-hover visited place-text good wait late".Split(' '))
                    data.Add(dark, words, surface, 4.5);
                data.Add(dark, "edge", surface, 3);
            }
            foreach (var state in "good wait late".Split(' '))
            {
                foreach (var words in new[] { state, "ink", "link", "visited" })
                    data.Add(dark, words, state + "-wash", 4.5);
                data.Add(dark, "paper", state, 4.5);
            }
            data.Add(dark, "place-ink", "place", 4.5);
            data.Add(dark, "paper", "place-text", 4.5);
            data.Add(dark, "honey-ink", "honey", 4.5);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Words_and_edges_stand_out(bool dark, string front, string back, double least)
    {
        var tokens = Colour.Tokens(Built.StyleSheet, dark);
        var contrast = tokens[front].Against(tokens[back]);
        Assert.True(contrast >= least, $"--{front} on --{back} has {contrast:0.00}:1, less than {least}:1 ({(dark ? "dark" : "light")})");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_focus_is_seen_on_every_surface_by_its_honey_or_by_its_dark_line(bool dark)
    {
        var tokens = Colour.Tokens(Built.StyleSheet, dark);
        Assert.All([.. Surfaces.Split(' '), "place"], surface =>
            Assert.True(Math.Max(tokens["honey"].Against(tokens[surface]), tokens["honey-ink"].Against(tokens[surface])) >= 3, surface));
    }

    [Fact]
    public void A_pale_colour_is_caught() => Assert.True(Colour.Parse("#999").Against(Colour.White) < 4.5);

    [Theory]
    [InlineData("GDS Transport")]
    [InlineData("crest")]
    [InlineData("crown")]
    [InlineData("logotype")]
    [InlineData("#1d70b8")]
    [InlineData("#1a65a6")]
    [InlineData("#ffdd00")]
    public void Nothing_of_the_dress_of_GOV_UK_is_served(string sign) => Assert.All(
        Directory.EnumerateFiles(Built.Wwwroot, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".css" or ".js" or ".svg" or ".json"),
        file => Assert.DoesNotContain(sign, File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_style_sheet_asks_nothing_of_other_sites_and_carries_no_pictures_in_data() =>
        Assert.DoesNotMatch(new Regex(@"url\((?!""?fonts/)|@import|https?:", RegexOptions.IgnoreCase), Built.StyleSheet);

    [Fact]
    public void Every_picture_is_credited_and_every_credit_has_its_picture()
    {
        var folder = Path.Combine(Built.Wwwroot, "pictures");
        using var credits = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "credits.json")));
        var credited = credits.RootElement.EnumerateArray().ToList();
        Assert.All(credited, one => Assert.All(["author", "licence", "title"], part => Assert.NotEmpty(one.GetProperty(part).GetString()!)));
        Assert.Equal(
            Directory.EnumerateFiles(folder, "*.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal),
            credited.Select(one => one.GetProperty("file").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_picture_named_in_the_guide_is_there() => Assert.All(
        Regex.Matches(File.ReadAllText(Path.Combine(Built.Root, "docs/look.md")), @"/pictures/([a-z-]+\.svg)"),
        name => Assert.True(File.Exists(Path.Combine(Built.Wwwroot, "pictures", name.Groups[1].Value)), name.Value));
}
