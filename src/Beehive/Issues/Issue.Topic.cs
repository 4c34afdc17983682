using Beehive.Platform;

namespace Beehive.Issues;

public sealed partial class Issue
{
    /// <summary>What it is about, of the topics of the place.</summary>
    public long? TopicId { get; private set; }

    /// <summary>Said with the step that follows: sent to a board, or by itself.</summary>
    public void IsAbout(long? topic) => TopicId = topic;

    /// <summary>Another topic, or none.</summary>
    public Refusal? NameTopic(long? topic, By by)
    {
        if (topic == TopicId) return new("That is its topic already.");
        TopicId = topic;
        Record(new IssueTopicNamed(by.Act, this));
        return null;
    }
}
