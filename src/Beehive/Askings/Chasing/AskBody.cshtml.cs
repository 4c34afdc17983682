using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Askings.Chasing;

/// <summary>A board asks a body that can decide. The letter goes by email, or is printed.</summary>
[TakesIn]
[MayUse(Role.Secretary, Role.CoChair)]
public sealed class AskBodyModel(Store store, Desk desk, Me me, Here here, Frame frame, AskingLetters letters) : BoardDeedModel(store, desk, here, frame)
{
    private const int Few = 30;
    private static readonly string[] CauseKinds = ["decision", "agenda-item", "action-point"];

    /// <summary>The newest decisions, items and actions of the board, and the one that the person comes from.</summary>
    public IReadOnlyList<Thing> Causes { get; private set; } = [];

    protected override string Title => $"Ask a body that can decide, {Board.Name}";

    protected override IReadOnlyList<string> Fields => ["kind", "what", "text", "body", "office", "due", "about", "email", "post"];

    protected override async Task<bool> LoadAsync(Store from, CancellationToken cancel)
    {
        var own = CausesOf(from);
        var newest = await own.Where(x => x.Visibility != Visibility.Draft).OrderByDescending(x => x.Date).ThenByDescending(x => x.Id).Take(Few).ToListAsync(cancel);
        if (Cause is { } id && newest.TrueForAll(x => x.Id != id))
        {
            if (await own.FirstOrDefaultAsync(x => x.Id == id, cancel) is not { } named) return false;
            newest.Insert(0, named);
        }
        Causes = newest;
        Frame.About = newest.Find(x => x.Id == Cause)?.Title;
        return true;
    }

    protected override Dictionary<string, string?> Told() => new(StringComparer.Ordinal) { ["about"] = Cause?.ToString(CultureInfo.InvariantCulture) };

    protected override async Task<Done?> DoAsync(Deed deed, Form form)
    {
        if (!form.Refuse("what", Board.Goes ? null : new("{0} is no more. It cannot ask anybody.", Board.Name))) return null;
        var about = await AboutAsync(deed, form);
        if (Read(form, about) is not { } wanted) return null;
        var (email, post) = (form.Maybe("email"), form.Maybe("post"));
        if (!(form.Refuse("email", AskedBody.EmailRefused(email)) & form.Refuse("post", AskedBody.PostRefused(post))) || !form.Holds) return null;
        var key = await deed.Writing.FreeKeyAsync<Asking>(Place.Place.Id, Place.Root + "/asked/", Slug.From(wanted.What, "asking"), deed.Cancel);
        if (!form.Refuse("what", Asking.Make(wanted, Place.Root, key, Askers.By(me, Board, Today, deed), out var asking))) return null;
        await deed.Writing.KeepAsync(asking!, Place.Place.Id, deed.Cancel);
        var body = AskedBody.Of(asking!.Id, email, post);
        deed.Store.Add(body);
        return await letters.SendAsync(deed.Writing, Place.Place, Board, asking, body, deed.Cancel)
            ? new Done(asking.Address, "It is asked. The letter goes by email.") : new Done(AskingWork.At(asking, Board) + "/letter", "It is asked. Now print the letter.");
    }

    private AskingToMake? Read(Form form, Thing? about)
    {
        form.MaybeChoice<AskingKind>("kind", out var kind);
        var unread = TypedDate.Read(form["due"], out var due);
        var wanted = new AskingToMake(kind, form["what"], form["body"], due, Board.Id)
        {
            Office = form.Maybe("office"), Text = form.Maybe("text"), ArisingFromId = about?.Id,
            Visibility = about is { } cause && cause.Visibility > Board.Visibility ? cause.Visibility : Board.Visibility,
        };
        form.Refuse("kind", form.Error("kind") is null ? wanted.KindRefused : null);
        form.Refuse("what", wanted.WhatRefused);
        form.Refuse("text", wanted.TextRefused);
        form.Refuse("body", wanted.BodyRefused);
        form.Refuse("office", wanted.OfficeRefused);
        form.Refuse("due", unread ?? wanted.DueRefused(Today));
        form.Refuse("about", wanted.CauseRefused);
        return form.Holds ? wanted : null;
    }

    private async Task<Thing?> AboutAsync(Deed deed, Form form)
    {
        if (form.Maybe("about") is not { } text) return null;
        var found = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? await CausesOf(deed.Store).FirstOrDefaultAsync(x => x.Id == id, deed.Cancel) : null;
        form.Refuse("about", found is null ? new("Choose a decision, an item or an action of this board.") : null);
        return found;
    }

    private long? Cause => RouteData.Values["cause"] is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    private IQueryable<Thing> CausesOf(Store from)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $" {Board.Id} ");
        return from.Things.Where(x => CauseKinds.Contains(x.Kind) && x.WithdrawnAt == null && x.Boards.Contains(mark));
    }
}
