using Beehive.Platform;

namespace Beehive.Topics;

public sealed record TopicAdded(Act Act, Topic Topic) : Fact(Act, Topic);

public sealed record TopicChanged(Act Act, Topic Topic) : Fact(Act, Topic);

public sealed record TopicTakenOff(Act Act, Topic Topic) : Fact(Act, Topic);

public sealed record TopicShownAgain(Act Act, Topic Topic) : Fact(Act, Topic);
