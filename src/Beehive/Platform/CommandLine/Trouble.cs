using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Beehive.Platform.CommandLine;

/// <summary>Turns what may go wrong outside the program (disks, networks, files, people) into one plain sentence. Our own mistakes stay loud.</summary>
public static class Trouble
{
    private const int Full = 13, ReadOnly = 8, CannotOpen = 14, Busy = 5, Locked = 6, NotADatabase = 26, Corrupt = 11, ReadOrWrite = 10;

    /// <summary>SQLite's words for no room to lay out the index of its log.</summary>
    private const int LogIndexSize = 10 | (19 << 8), LogIndexMap = 10 | (21 << 8);

    public static async Task<int> GuardAsync(Func<Task<int>> deed, TextWriter error)
    {
        try
        {
            return await deed();
        }
        catch (Exception trouble) when (Say(trouble) is not null)
        {
            await error.WriteLineAsync(Say(trouble));
            return Door.NotDone;
        }
    }

    /// <summary>The sentence, or null when it is a mistake of ours.</summary>
    public static string? Say(Exception trouble) => trouble switch
    {
        RefusedException or SchemaTooNewException or InvalidDataException => trouble.Message,
        OperationCanceledException => "Stopped before it was finished.",
        DbUpdateException { InnerException: { } inner } => Say(inner),
        SqliteException x => Say(x),
        PostgresException x => Say(x),
        NpgsqlException => "PostgreSQL does not answer. Check that it is running, and the connection that follows --database.",
        UnauthorizedAccessException => $"Beehive may not do that here: {trouble.Message}",
        FileNotFoundException x => $"There is no file \"{x.FileName}\".",
        DirectoryNotFoundException => $"The folder is not there: {trouble.Message}",
        IOException => IsFull(trouble) ? DiskFull : $"The disk or file cannot be used: {trouble.Message}",
        _ => trouble.InnerException is { } inner && trouble is InvalidOperationException or AggregateException ? Say(inner) : null,
    };

    private const string DiskFull = "The disk is full. Nothing was half done; free some space and do it again.";

    public static bool IsFull(Exception trouble) => trouble.HResult is 28 or unchecked((int)0x80070070) || trouble.Message.Contains("No space left", StringComparison.Ordinal);

    private static string Say(SqliteException trouble) => trouble.SqliteErrorCode switch
    {
        Full => DiskFull,
        ReadOrWrite when trouble.SqliteExtendedErrorCode is LogIndexSize or LogIndexMap => DiskFull,
        ReadOnly => "The data folder is read-only. Give Beehive a folder that it may write to, with --data.",
        CannotOpen => "The database file cannot be opened. Check that the data folder is there and that Beehive may write to it.",
        Busy or Locked => "The database is busy with something else. Try again in a moment.",
        NotADatabase => "The database file is not a SQLite database. Restore it from a backup.",
        Corrupt => "The database file is damaged. Restore it from a backup.",
        ReadOrWrite => "The disk does not read or write as it should. Look at the disk before you go on.",
        _ => $"The database refused: {trouble.Message}",
    };

    private static string Say(PostgresException trouble) => trouble.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DiskFull,
        PostgresErrorCodes.InvalidCatalogName => $"PostgreSQL has no such database: {trouble.MessageText}. Make it with: createdb.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"PostgreSQL does not let Beehive in: {trouble.MessageText}.",
        PostgresErrorCodes.InsufficientPrivilege => $"PostgreSQL does not allow it: {trouble.MessageText}.",
        PostgresErrorCodes.UndefinedTable => "This database holds no Beehive yet, or not all of it. Run: beehive migrate",
        _ => $"PostgreSQL refused: {trouble.MessageText}.",
    };
}
