using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.Topics;

/// <summary>A line of topics.jsonl</summary>
public sealed record TopicLine : Line
{
    public required string Name { get; init; }
    public IReadOnlyList<string>? Words { get; init; }
    public string? Board { get; init; }
    public string? Office { get; init; }
    public string? Phone { get; init; }
    public IReadOnlyList<TopicHelpLine>? Services { get; init; }
}

public sealed record TopicHelpLine(string Name, string? For = null, string? Phone = null, string? Address = null, string? Web = null);

public sealed partial class Topic
{
    public static Topic Of(TopicLine line, IRefs refs)
    {
        var services = (line.Services ?? []).Select(x => new TopicHelp(x.Name, x.For, x.Phone, x.Address, x.Web)).ToList();
        var told = new TopicTold(line.Name, line.Words ?? [], refs.Maybe("board", line.Board), line.Office, line.Phone, services);
        if ((Slug.Check(line.Id) ?? told.Refused) is { } refusal) throw new RefusedException(refusal);
        var topic = new Topic { Key = line.Id, Source = line.Source, Visibility = line.Visibility ?? Visibility.Public, Address = $"{refs.PlaceAddress}/who/{line.Id}" };
        topic.Say(told);
        return topic;
    }

    public TopicLine Tell(IRefs refs) => new()
    {
        Id = Key, Source = Source, Visibility = Visibility == Visibility.Public ? null : Visibility, Name = Name, Words = Words.OrNull(), Board = refs.KeyOrNull(BoardId), Office = Office, Phone = Phone,
        Services = Services.Select(x => new TopicHelpLine(x.Name, x.For, x.Phone, x.Address, x.Web)).ToList().OrNull(),
    };
}

public sealed class TopicsInExchange : Kind<TopicLine, Topic>
{
    public override string Name => "topic";
    public override string File => "topics.jsonl";
    public override int Order => 130;

    protected override Topic Make(TopicLine line, IRefs refs) => Topic.Of(line, refs);

    protected override TopicLine Tell(Topic noun, IRefs refs) => noun.Tell(refs);
}
