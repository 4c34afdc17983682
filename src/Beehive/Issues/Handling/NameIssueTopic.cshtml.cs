using Beehive.Platform;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Beehive.Platform.Web;
using Beehive.Topics;

namespace Beehive.Issues.Handling;

/// <summary>Says which topic an issue is about, or that it is about none.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class NameIssueTopicModel(Store store, Desk desk, Me me, Here here, Frame frame, IssueLetters letters) : IssueDeedModel(store, desk, me, here, frame, letters)
{
    public TopicChoice Topics { get; private set; } = TopicChoice.Nothing;

    public override string Heading => "Say which topic it is";

    protected override string Said => "The topic is written down.";

    protected override IReadOnlyList<string> Fields => ["topic"];

    protected override bool May(IssueRights rights, Issue issue) => rights.NamesTopic(issue);

    protected override async Task PrepareAsync(CancellationToken cancel) => Topics = await TopicChoice.ForAsync(Store, Issue, cancel);

    protected override Dictionary<string, string?> Told(Issue issue) => new(StringComparer.Ordinal) { ["topic"] = Topics.KeyOf(issue.TopicId) };

    protected override bool ChangesRecord => true;

    protected override Task<bool> DoAsync(Deed deed, Form form, Issue issue, IssueOffice office, By by)
    {
        var held = Topics.Read(form, "topic", out var topic) && form.Refuse("topic", issue.NameTopic(topic?.Id, by));
        return Task.FromResult(held);
    }
}
