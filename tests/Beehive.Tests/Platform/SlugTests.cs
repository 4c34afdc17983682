using Beehive.Platform;
using Xunit;

namespace Beehive.Tests.Platform;

public class SlugTests
{
    [Theory]
    [InlineData("api")]
    [InlineData("open-data")]
    [InlineData("easy")]
    [InlineData("healthz")]
    [InlineData("search")]
    public void No_place_may_take_a_word_that_Beehive_needs(string slug) => Assert.Contains("needs for its own pages", Slug.CheckPlace(slug)!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Thurrock")]
    [InlineData("a--b")]
    [InlineData("-a")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("thurrock ")]
    [InlineData("thürrock")]
    public void An_id_is_small_letters_digits_and_single_hyphens(string slug) => Assert.NotNull(Slug.Check(slug));

    [Fact]
    public void Every_first_part_of_our_own_addresses_is_reserved()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "../../../../../src/Beehive"), "*.cshtml", SearchOption.AllDirectories)
            .Select(x => File.ReadLines(x).FirstOrDefault() ?? "").Where(x => x.StartsWith("@page \"/", StringComparison.Ordinal))
            .Select(x => x.Split('"')[1].Split('/')[1]).Where(x => x.Length > 0 && x[0] != '{').Distinct().ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, x => Assert.NotNull(Slug.CheckPlace(x)));
    }
}
