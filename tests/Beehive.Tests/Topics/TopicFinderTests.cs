using Beehive.Topics;
using Xunit;

namespace Beehive.Tests.Topics;

/// <summary>People find a topic by the words that they use, however they write them.</summary>
public sealed class TopicFinderTests
{
    private static readonly Topic[] Topics = [Of("Getting about", "transport", "buses", "bus stop", "dial a ride"), Of("Hate crime", "bullying in the street"), Of("Dementia", "memory loss", "Alzheimer’s"), Of("Carers", "looking after somebody"), Of("Careers", "finding work")];

    [Theory]
    [InlineData("buses", "Getting about")]
    [InlineData("bus", "Getting about")]
    [InlineData("BUSSES", "Getting about")]
    [InlineData("transprot", "Getting about")]
    [InlineData("trans", "Getting about")]
    [InlineData("who do I ask about the buses?", "Getting about")]
    [InlineData("hate crime", "Hate crime")]
    [InlineData("hate crme", "Hate crime")]
    [InlineData("bullying", "Hate crime")]
    [InlineData("dimentia", "Dementia")]
    [InlineData("demensha", "Dementia")]
    [InlineData("alzheimers", "Dementia")]
    [InlineData("carer", "Carers")]
    [InlineData("My bus stop is not safe and the driver is rude", "Getting about")]
    public void It_is_found_first(string asked, string topic) => Assert.Equal(topic, TopicFinder.Search(Topics, asked)[0].Topic.Name);

    [Theory]
    [InlineData("swimming")]
    [InlineData("cat")]
    [InlineData("   ")]
    [InlineData("?!")]
    [InlineData("\uD800 \u0000")]
    public void What_is_no_topic_finds_nothing(string asked) => Assert.Empty(TopicFinder.Search(Topics, asked));

    [Fact]
    public void A_longer_text_is_about_what_it_says_and_not_about_what_it_resembles()
    {
        var found = TopicFinder.In(Topics, "The last bus goes at six.", "A carer waits at the bus stop. Another bus would help.");
        Assert.Equal(["Getting about", "Carers"], found.Select(x => x.Topic.Name));
        Assert.Equal("buses", found[0].By);
        Assert.Empty(TopicFinder.In(Topics, "I hate it. It is a crime.", null));
    }

    private static Topic Of(string name, params string[] words)
    {
        Assert.Null(Topic.Add(new TopicTold(name, words, null, null, null, []), "/testing", name, new("Somebody", DateTimeOffset.UnixEpoch), out var topic));
        return topic!;
    }
}
