using System.CommandLine;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Accounts;

/// <summary>Makes an account that looks after the installation: the first one can be made nowhere else.</summary>
public sealed class AdministratorVerb : Verb
{
    private readonly Argument<string> email = new("EMAIL") { Description = "Email address of the person." };

    public AdministratorVerb() : base("administrator", "Make an account that looks after this installation.") => Takes(email);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var address = typed.Value(email).Trim().ToLowerInvariant();
        if (Account.Check(address) is { } refusal) throw new RefusedException(refusal);
        await using var installation = typed.Open(Access.Writing);
        await Pending.RefuseAsync(installation, cancel);
        await using var writing = await installation.Database.WriteAsync(cancel);
        if (await writing.Store.Accounts.AnyAsync(x => x.Email == address, cancel)) throw new RefusedException(new("There is already an account for {0}.", address));
        var now = installation.Clock.GetUtcNow();
        writing.Store.Add(Account.For(address, now, looksAfterInstallation: true));
        writing.Store.Add(Chain.Line(0, new Act("command line", now), "AdministratorMade", null, new Dictionary<string, string?[]> { ["Email"] = [null, address] }));
        await writing.CommitAsync(cancel);
        typed.Say($"{address} looks after this installation.");
        return Door.Done;
    }
}
