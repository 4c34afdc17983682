using System.Data;
using Microsoft.Data.Sqlite;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>
/// A connection that stays open until it is disposed, and with it the statements that it has prepared:
/// to translate SQL costs SQLite several times what it costs to run it. Between statements it holds no lock.
/// </summary>
public sealed class KeptConnection(string connection, KeptConnections? among = null) : SqliteConnection(connection)
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
            if (kept.Count >= Most || IsDoneAtOnce(command.CommandText)) return null;
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

    public override SqliteCommand CreateCommand() => new KeptCommand { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    /// <summary>With room for the upper pages of the indexes of millions of rows, 8 MB instead of 2: else each question reads them again.</summary>
    public override void Open()
    {
        base.Open();
        using var room = new SqliteCommand("PRAGMA cache_size = -8000", this);
        room.ExecuteNonQuery();
        among?.Opened(this);
    }

    /// <summary>Its store waits for the next request, and it with it; or enough wait already, and it closes, to be opened again if it is wanted after all.</summary>
    public void GiveBack()
    {
        if (among?.Keeps() != false) return;
        End();
        ending = false;
    }

    /// <summary>Only when it is disposed.</summary>
    public override void Close()
    {
        if (ending) base.Close();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) End();
        ending = true;
        base.Dispose(disposing);
    }

    private void End()
    {
        ending = true;
        foreach (var each in kept.Values) each.Command.Dispose();
        kept.Clear();
        Close();
        among?.Closed(this);
    }

    /// <summary>Some settings are made while their SQL is translated, and would be made only once.</summary>
    private static bool IsDoneAtOnce(string sql) => sql.StartsWith("PRAGMA", StringComparison.OrdinalIgnoreCase);

    private sealed class Kept(SqliteCommand command)
    {
        public SqliteCommand Command => command;

        public SqliteDataReader? Reader { get; set; }
    }
}

/// <summary>A command that is run by the statement that its connection has prepared for the same SQL, where it has one.</summary>
public sealed class KeptCommand : SqliteCommand
{
    /// <summary>Prepared by whoever runs it often: then it is its own statement.</summary>
    private bool isOwn;

    public override void Prepare()
    {
        isOwn = true;
        base.Prepare();
    }

    public override SqliteDataReader ExecuteReader(CommandBehavior behavior) =>
        !isOwn && behavior == CommandBehavior.Default && Connection is KeptConnection connection && connection.Ask(this) is { } reader ? reader : base.ExecuteReader(behavior);
}
