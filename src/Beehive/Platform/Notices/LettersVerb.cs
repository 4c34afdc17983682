using System.CommandLine;
using System.Globalization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Notices;

/// <summary>Lists the letters that no mail server took, with its words, and puts them back.</summary>
public sealed class LettersVerb : Verb
{
    private const string AgainSql = """UPDATE "Letters" SET "ParkedAt" = NULL, "LeasedUntil" = NULL, "Attempts" = 0, "DueAt" = @now WHERE "ParkedAt" IS NOT NULL AND "SentAt" IS NULL""";

    private readonly Option<bool> again = new("--again") { Description = "Put the parked letters back: they are tried again." };

    public LettersVerb() : base("letters", "List the emails that could not be sent, and send them again.") => Takes(again);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.OpenThere(typed.Value(again) ? Access.Writing : Access.Reading);
        await Pending.RefuseAsync(installation, cancel);
        if (typed.Value(again)) typed.Say(Counted(await PutBackAsync(installation, cancel), "was put back", "were put back"));
        else await ListAsync(typed, installation.Database, cancel);
        return Door.Done;
    }

    private static async Task ListAsync(Typed typed, Database database, CancellationToken cancel)
    {
        await using var store = database.Read();
        var parked = await store.Letters.Where(x => x.ParkedAt != null).OrderBy(x => x.Id).ToListAsync(cancel);
        foreach (var letter in parked)
            typed.Say(string.Create(CultureInfo.InvariantCulture, $"{letter.Id}  {letter.ParkedAt:yyyy-MM-dd HH:mm} UTC  {letter.To}  \"{letter.Subject}\"  after {letter.Attempts}: {letter.Trouble}"));
        typed.Say(Counted(parked.Count, "is parked", "are parked"));
        if (await store.Letters.CountAsync(x => x.LeftOutAt != null, cancel) is var left and > 0) typed.Say(Counted(left, "was left out: it was of no use any more", "were left out: they were of no use any more"));
        if (await store.Letters.CountAsync(x => x.SentAt == null && x.ParkedAt == null && x.LeftOutAt == null, cancel) is var waiting and > 0) typed.Say(Counted(waiting, "waits to be sent", "wait to be sent"));
    }

    private static async Task<int> PutBackAsync(Installation installation, CancellationToken cancel)
    {
        await using var writing = await installation.Database.WriteAsync(cancel);
        await using var command = writing.Connection.Command(writing.Transaction, AgainSql).With("@now", installation.Clock.GetUtcNow().ToUnixTimeMilliseconds());
        var count = await command.ExecuteNonQueryAsync(cancel);
        await writing.CommitAsync(cancel);
        return count;
    }

    private static string Counted(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{(count == 0 ? "No" : count)} {(count == 1 ? "letter " + one : "letters " + many)}.");
}
