using System.CommandLine;
using System.Globalization;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Moving;

/// <summary>Moves an installation to the other kind of database.</summary>
public sealed class MoveVerb : Verb
{
    private readonly Option<string?> to = new("--to") { Description = "Connection to the PostgreSQL database to move to.", HelpName = "CONNECTION" };
    private readonly Option<string?> toData = new("--to-data") { Description = "Data folder to move to, with a SQLite database.", HelpName = "DIR" };

    public MoveVerb() : base("move", "Move everything to another database, from SQLite to PostgreSQL or back.") => Takes(to, toData);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var (connection, folder) = (typed.Value(to), typed.Value(toData));
        if (connection is null == folder is null) throw new RefusedException(new("Say where to: either --to with a connection to PostgreSQL, or --to-data with a folder."));
        await using var source = typed.OpenThere(Access.Writing);
        await Pending.RefuseAsync(source, cancel);
        await using var target = Installation.Open(folder ?? typed.Folder, connection, Access.Writing);
        var rows = await Working.OnAsync(typed, progress => new Move(source, target, progress).RunAsync(cancel));
        typed.Say(string.Create(CultureInfo.InvariantCulture, $"Moved {rows:N0} rows from {source.Database.Name} to {target.Database.Name}. The old database is as it was."));
        typed.Say(connection is null ? $"From now on use: --data {folder}" : $"From now on use: --data {typed.Folder} --database with the same connection.");
        return Door.Done;
    }
}
