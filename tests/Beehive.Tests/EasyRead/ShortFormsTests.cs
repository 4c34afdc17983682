using Beehive.EasyRead;
using Xunit;

namespace Beehive.Tests.EasyRead;

/// <summary>Letters that a paper does not explain.</summary>
public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("The LDPB talked to the CCG.", "LDPB CCG")]
    [InlineData("The Learning Disability Partnership Board (LDPB) met. The LDPB ate cake.", "")]
    [InlineData("LDPB (Learning Disability Partnership Board) met.", "")]
    [InlineData("LDPB means the board.\nThe LDPB met.", "")]
    [InlineData("CCGs and the CCG's money, the CCG’s too.", "CCG")]
    [InlineData("The NHS and one MP met a GP on TV.", "")]
    [InlineData("THE YEARLY REPORT OF THE BOARD\nPart II tells of it.", "")]
    [InlineData("See [the plan](https://example.org/ABC/XYZ) and https://example.org/LDPB.", "")]
    [InlineData("We met in A block at 10AM.", "")]
    public void A33_letters_that_the_text_leaves_unexplained_are_found_in_order_and_once(string text, string letters) =>
        Assert.Equal(letters, string.Join(' ', ShortForms.Unexplained([text, null])));

    [Fact]
    public void What_one_text_explains_is_explained_in_the_others() => Assert.Empty(ShortForms.Unexplained(["The LDPB met.", "The Learning Disability Partnership Board (LDPB)."]));
}
