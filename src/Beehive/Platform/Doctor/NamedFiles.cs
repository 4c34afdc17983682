using Beehive.Platform.Storage;

namespace Beehive.Platform.Doctor;

/// <summary>Every file that the database names. A table that keeps files calls the column Hash and the file's own name File.</summary>
public static class NamedFiles
{
    public static async Task<IReadOnlyCollection<string>> ReadAsync(Database database, Store store, CancellationToken cancel)
    {
        await using var connection = await database.OpenAsync(cancel);
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in KeptTable.Of(store).Where(KeepsFiles))
        {
            await using var command = connection.Command(null, $"SELECT DISTINCT \"Hash\" FROM \"{table.Name}\"");
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel)) hashes.Add(reader.GetString(0));
        }
        return hashes;
    }

    private static bool KeepsFiles(KeptTable table) => table.Columns.Any(x => x.Name == "Hash") && table.Columns.Any(x => x.Name == "File");
}
