using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Ends every session and throws away the keys that mark forms as ours: for the day when somebody may have got at them.</summary>
public sealed class SignEveryoneOutVerb : Verb
{
    public SignEveryoneOutVerb() : base("sign-everyone-out", "End every session and renew the keys that forms are marked with.") => Takes();

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.Open(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        await using var writing = await installation.Database.WriteAsync(cancel);
        var sessions = await writing.Store.Sessions.ExecuteDeleteAsync(cancel);
        await writing.Store.KnownBrowsers.ExecuteDeleteAsync(cancel);
        await writing.Store.SignInLinks.ExecuteDeleteAsync(cancel);
        var keys = await writing.Store.Set<ProtectionKey>().ExecuteDeleteAsync(cancel);
        writing.Store.Add(Chain.Line(0, new Act("command line", installation.Clock.GetUtcNow()), "EveryoneSignedOut", null));
        await writing.CommitAsync(cancel);
        typed.Say($"{sessions} sessions are ended and {keys} keys are thrown away. Start the site again, every node of it: until then a node still knows the old keys.");
        return Door.Done;
    }
}
