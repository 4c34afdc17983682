using Microsoft.Data.Sqlite;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// A reading connection that stays open as long as the store that it was made for is kept, and with it the statements that it has prepared:
/// to translate a question's SQL costs SQLite several times what it costs to answer it. Between questions it holds no lock.
/// </summary>
public sealed class KeptConnection(string connection) : SqliteConnection(connection)
{
    /// <summary>Questions beyond so many are rare ones.</summary>
    private const int Most = 200;

    private readonly Dictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private bool ending;

    /// <summary>Answers with the statement prepared before; null when that one is still being read, or is not kept.</summary>
    public SqliteDataReader? Ask(SqliteCommand command)
    {
        if (!kept.TryGetValue(command.CommandText, out var known))
        {
            if (kept.Count >= Most) return null;
            known = kept[command.CommandText] = new Kept(new SqliteCommand(command.CommandText, this));
        }
        if (known.Reader is { IsClosed: false }) return null;
        var parameters = known.Command.Parameters;
        parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters) parameters.Add(parameter);
        known.Command.CommandTimeout = command.CommandTimeout;
        known.Command.Transaction = command.Transaction; // an export reads all of one moment
        return known.Reader = known.Command.ExecuteReader();
    }

    /// <summary>With room for the upper pages of the indexes of millions of rows, 8 MB instead of 2: else each question reads them again.</summary>
    public override void Open()
    {
        base.Open();
        using var room = new SqliteCommand("PRAGMA cache_size = -8000", this);
        room.ExecuteNonQuery();
    }

    /// <summary>Only when it is disposed.</summary>
    public override void Close()
    {
        if (ending) base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        ending = true;
        if (disposing)
        {
            foreach (var each in kept.Values) each.Command.Dispose();
            kept.Clear();
        }
        base.Dispose(disposing);
    }

    private sealed class Kept(SqliteCommand command)
    {
        public SqliteCommand Command => command;

        public SqliteDataReader? Reader { get; set; }
    }
}
