using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>All that is kept about whoever is signed in, wherever it stands: told, or taken out.</summary>
public sealed class OwnData(Database database, SignedIn signedIn, IEnumerable<IKeptOfAccount> kept, IActor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<(string Name, IReadOnlyList<KeptThing> Things)>> TellAsync(CancellationToken cancel)
    {
        await using var store = database.Read();
        var told = new List<(string, IReadOnlyList<KeptThing>)>();
        foreach (var each in kept) told.Add((each.Name, await each.TellAsync(store, signedIn.Account!.Id, cancel)));
        return told;
    }

    /// <summary>Closes the account: what is private goes now, in one change. What they did for a board stays in the record, which names offices and never them.</summary>
    public async Task CloseAsync(HttpContext context, CancellationToken cancel)
    {
        var (id, act) = (signedIn.Account!.Id, new Act(actor.Who, clock.GetUtcNow()));
        await using var writing = await database.WriteAsync(cancel);
        foreach (var each in kept) await each.ForgetAsync(writing, id, act, cancel);
        (await writing.Store.Accounts.SingleAsync(x => x.Id == id, cancel)).Close(act.At);
        writing.Store.Add(Chain.Line(0, act, "AccountClosed", null));
        await writing.SaveAsync(cancel);
        context.Response.Cookies.Delete(SignedIn.Cookie);
        context.Response.Cookies.Delete(KnownBrowser.Cookie);
    }
}
