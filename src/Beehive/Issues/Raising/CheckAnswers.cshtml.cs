using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>All answers once more, and the button that sends them.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class CheckAnswersModel(Store store, Desk desk, Here here, Frame frame, Me me, Tries tries, IssueLetters letters, DangerLetters danger) : RaisePage(store, desk, here, frame)
{
    public override string Heading => "Check your answers";

    public override int Question => 5;

    protected override IReadOnlyList<string> Fields => ["send"];

    protected override string Next => Way.At("sent");

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal);

    protected override void Answer(Form form, Telling telling)
    {
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        var telling = await FindAsync(deed.Store, deed.Cancel);
        var files = telling is null ? [] : await FilesAsync(deed, telling);
        if (telling is null || (telling.Words is null && files.Count == 0))
        {
            form.Notice = "There is nothing to send any more. Look whether it was sent already, or answer the first question again.";
            return null;
        }
        var place = Here.Place;
        await deed.Writing.HoldAsync(place.Id, deed.Cancel);
        var office = await deed.Store.IssueOffices.FirstAsync(x => x.PlaceId == place.Id, deed.Cancel);
        var told = new Told(telling.Words ?? "")
        {
            WithFile = files.Count > 0, Wanted = telling.Wanted, About = telling.About, Kind = TellChangeModel.KindOf(telling.Kind) ?? IssueKind.Comment, RaisedBy = telling.ShowsName == "yes" ? telling.FirstName : null,
        };
        var by = new By("Somebody", Here.Today, deed.Act);
        if (!form.Refuse("send", Issue.Raise(told, office.Number(await IssueNumbers.HighestAsync(deed.Writing, place.Id, deed.Cancel)), place.Address, office.HolderOn(Here.Today), office.Promises.Reading(place.Nation.Holidays(), Here.Today), by, out var issue))) return null;
        await deed.Writing.KeepAsync(issue!, place.Id, deed.Cancel);
        var code = PhoneCode.New();
        var raiser = new Raiser
        {
            IssueId = issue!.Id, PlaceId = place.Id, AccountId = me.AccountId, FirstName = telling.FirstName, Email = telling.Email, Phone = telling.Phone, Post = telling.Post, At = deed.Act.At,
            CodeMark = PhoneCode.MarkOf(code),
        };
        deed.Store.Add(raiser);
        if (RaiserWish.Of(raiser, telling, deed.Act.At) is { } wish) deed.Store.Add(wish);
        foreach (var file in files) file.GoWith(issue);
        deed.Store.Remove(telling);
        await danger.MarkAsync(deed.Writing, place, issue, DangerWords.In(office.OwnDangerWords, telling.Words, telling.Wanted, telling.About, telling.FirstName), Here.Today, deed.Act.At, deed.Cancel);
        await letters.ThankAsync(deed.Writing, place, issue, raiser, code, deed.Cancel);
        WasHere.Remember(HttpContext, place.Id, issue.Number);
        return new Done(Next) { Keepsake = Sent.Of(HttpContext, issue.Number, code) };
    }

    private static Task<List<IssueFile>> FilesAsync(Deed deed, Telling telling) => deed.Store.IssueFiles.Where(x => x.TellingId == telling.Id).OrderBy(x => x.Id).ToListAsync(deed.Cancel);

    protected override Task<Refusal?> TooManyAsync(CancellationToken cancel) => Raisings.TooManyAsync(tries, HttpContext, cancel);
}
