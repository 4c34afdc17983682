namespace Beehive.Platform.CommandLine;

/// <summary>Makes the database, or brings it up to date.</summary>
public sealed class MigrateVerb() : Verb("migrate", "Make the database, or bring it up to date.")
{
    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        await using var installation = typed.Open(Access.Writing);
        var applied = await installation.Database.MigrateAsync(cancel);
        foreach (var migration in applied) typed.Say($"Applied {migration}.");
        if (applied.Count == 0) typed.Say("The database is up to date.");
        return Door.Done;
    }
}
