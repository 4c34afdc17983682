using System.Globalization;
using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Own;

/// <summary>Whoever raised or joined an issue changes how they are reached. What is kept is not shown: a code that somebody else has seen gives no address away.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class ReachYoursModel(Database database, Desk desk, Here here, Frame frame, Outbox outbox, Origin origin) : OwnDeedModel(database, desk, here, frame)
{
    private const int LongestPost = 300;

    public override string Heading => "How we reach you";

    protected override IReadOnlyList<string> Fields => ["email", "phone", "post"];

    protected override bool May(Mine mine) => mine.Issue.IsOpen || mine.Issue.AsksIfSorted();

    /// <summary>In words, without the address or the number itself.</summary>
    public string[] Ways(Raiser raiser) => [.. raiser.Email is null ? (string[])[] : ["an email address"], .. raiser.Phone is null ? (string[])[] : ["a phone number"], .. raiser.Post is null ? (string[])[] : ["an address for letters"]];

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Mine mine, Platform.By by)
    {
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        var (phone, post, was, id) = (form.Maybe("phone"), form.Maybe("post"), mine.Raiser.Email, mine.Raiser.Id);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (phone is not null) form.Refuse("phone", IssueOffice.CheckPhone(phone));
        if (post is { Length: > LongestPost }) form.Refuse("post", new("That is longer than {0} letters. Write it shorter.", LongestPost));
        if (email is null && phone is null && post is null) form.Refuse("email", new("Write how we reach you. If we should not, go back and choose that we forget it."));
        if (!form.Holds) return null;
        await deed.Store.Raisers.Where(x => x.Id == id).ExecuteUpdateAsync(x => x.SetProperty(r => r.Email, email).SetProperty(r => r.Phone, phone).SetProperty(r => r.Post, post), deed.Cancel);
        if (was is not null && was != email) await outbox.AddAsync(deed.Writing, Letter(mine.Issue, was, deed.Act.At), deed.Cancel);
        return new Done(Yours, "We keep it. From now on we reach you there.");
    }

    /// <summary>Somebody else may have seen the code.</summary>
    private Letter Letter(Issue issue, string was, DateTimeOffset at) =>
        new LetterText(origin, string.Create(CultureInfo.InvariantCulture, $"We write to you no more about number {issue.Number}"))
            .Say(string.Create(CultureInfo.InvariantCulture, $"Somebody asked us to write to another address. They had the number {issue.Number} and its code."))
            .Say($"Was it not you? Call {Office.Office} on {Office.Phone}.").Why($"You told {Here.Place.Name} something with this address.")
            .To(was, string.Create(CultureInfo.InvariantCulture, $"issue-reach:{issue.Id}:{at.ToUnixTimeMilliseconds()}:{was}"), placeId: Here.Place.Id);
}
