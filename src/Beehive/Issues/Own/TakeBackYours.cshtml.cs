using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues.Own;

/// <summary>Whoever raised an issue takes it back; who joined takes back only that they did.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class TakeBackYoursModel(Database database, Desk desk, Here here, Frame frame, IssueLetters letters) : OwnDeedModel(database, desk, here, frame)
{
    public override string Heading => "Take it back";

    public bool Joined => Mine is { Raiser.Joined: true };

    /// <summary>Nothing becomes public before a person has read it, so where everybody can read the issue no reason is asked.</summary>
    public bool AsksWhy => Mine is { Raiser.Joined: false, Issue.Visibility: not Visibility.Public };

    protected override IReadOnlyList<string> Fields => ["why"];

    protected override bool May(Mine mine) => mine.Issue.IsOpen;

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Mine mine, By by)
    {
        if (mine.Raiser.Joined)
        {
            mine.Issue.Leave(by);
            deed.Store.Remove(mine.Raiser);
            return new Done(Way.Of(mine.Issue.Address), "You are not counted any more, and hear no more of it.");
        }
        if (form["why"].Length > Issue.LongestReason) form.Refuse("why", Issue.CheckReason(form["why"]));
        var why = mine.Issue.Visibility == Visibility.Public ? null : form.Maybe("why");
        if (!form.Holds || !form.Refuse("why", mine.Issue.TakeBack(why, by))) return null;
        await letters.TellAsync(deed.Writing, Here.Place, mine.Issue, deed.Cancel);
        return new Done(Yours, "It is taken back.");
    }
}
