using System.Data.Common;

namespace Beehive.Platform.Storage;

/// <summary>What a change writes last of all, in one go where the database takes it so: the fewer times it is asked, the shorter others wait.</summary>
public sealed class Tail
{
    private readonly List<DbCommand> commands = [];

    public void Add(DbCommand command) => commands.Add(command);

    public async Task WriteAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        if (connection.CanCreateBatch && commands.Count > 1) await InOneGoAsync(connection, transaction, cancel);
        else foreach (var command in commands) await command.ExecuteNonQueryAsync(cancel);
        foreach (var command in commands) await command.DisposeAsync();
        commands.Clear();
    }

    private async Task InOneGoAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancel)
    {
        await using var batch = connection.CreateBatch();
        batch.Transaction = transaction;
        foreach (var command in commands)
        {
            var one = batch.CreateBatchCommand();
            one.CommandText = command.CommandText;
            var parameters = command.Parameters.Cast<DbParameter>().ToArray();
            command.Parameters.Clear(); // each belongs to one command
            foreach (var parameter in parameters) one.Parameters.Add(parameter);
            batch.BatchCommands.Add(one);
        }
        await batch.ExecuteNonQueryAsync(cancel);
    }
}
