using Beehive.Places;
using Xunit;

namespace Beehive.Tests.Places;

public class LookTests
{
    [Fact]
    public void The_default_colours_can_be_read() => Assert.Null(Look.Check(Look.Default));

    [Fact]
    public void A_place_colour_below_contrast_is_refused_with_words()
    {
        var refusal = Look.Check(new Look("#6fa8dc", "#ffc533"));
        Assert.NotNull(refusal);
        Assert.Contains("hard to read", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("#6fa8dc", refusal.ToString(), StringComparison.Ordinal);
        Assert.Contains("Choose a darker colour", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_honey_below_contrast_is_refused_with_words() =>
        Assert.Contains("Choose a lighter colour", Look.Check(new Look("#123f5a", "#5a4a12"))!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#123f5a;}body{display:none")]
    [InlineData("url(x)")]
    public void What_is_no_colour_is_refused(string colour) => Assert.Contains("is not a colour", Look.Check(new Look(colour, "#ffc533"))!.ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#777777", "#ffffff", 4.48)]
    [InlineData("#ffffff", "#ffffff", 1)]
    public void Contrast_is_that_of_WCAG(string one, string other, double contrast) => Assert.Equal(contrast, Look.Contrast(one, other), 0.01);
}
