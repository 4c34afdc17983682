using System.CommandLine;
using System.Text.Json;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;

namespace Beehive.Platform.CommandLine;

/// <summary>Walks the audit trail from its first line, and holds it against heads that somebody wrote down earlier.</summary>
public sealed class VerifyVerb : Verb
{
    private readonly Option<FileInfo?> heads = new("--heads") { Description = "Heads that an earlier --write-heads wrote: finds a cut tail and a chain made anew.", HelpName = "FILE" };
    private readonly Option<FileInfo?> write = new("--write-heads") { Description = "Write where each chain ends. Keep this file somewhere else.", HelpName = "FILE" };

    public VerifyVerb() : base("verify", "Check that nobody has altered the audit trail.") => Takes(heads, write);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.Open(Access.Reading);
        var exported = typed.Value(heads) is { } file ? Read(file) : [];
        await Pending.RefuseAsync(installation, cancel);
        var findings = await FindAsync(installation.Database, exported, cancel);
        Tell(typed, findings);
        if (typed.Value(write) is { } to && findings.Holds) await File.WriteAllLinesAsync(to.FullName, findings.Heads.Select(x => ExchangeJson.Write(x)), cancel);
        return findings.Holds ? Door.Done : Door.NotDone;
    }

    public static async Task<Findings> FindAsync(Database database, IReadOnlyCollection<Head> exported, CancellationToken cancel)
    {
        await using var store = database.Read();
        return await Verifier.VerifyAsync(store, exported, cancel);
    }

    public static void Tell(Typed typed, Findings findings)
    {
        const int enough = 20;
        foreach (var fault in findings.Faults.Take(enough)) typed.Error.WriteLine(fault);
        if (findings.Faults.Count > enough) typed.Error.WriteLine($"... and {findings.Faults.Count - enough} more.");
        typed.Say($"{findings.Sealed} lines in {findings.Heads.Count} chains, {findings.Unsealed} not sealed yet.");
        typed.Say(findings.Holds ? "The audit trail holds." : "The audit trail does not hold.");
    }

    private static List<Head> Read(FileInfo file)
    {
        try
        {
            return [.. File.ReadLines(file.FullName).Where(x => x.Length > 0).Select(ExchangeJson.Read<Head>)];
        }
        catch (JsonException)
        {
            throw new RefusedException(new("\"{0}\" is not a file of heads. Name one that verify --write-heads wrote.", file.Name));
        }
    }
}
