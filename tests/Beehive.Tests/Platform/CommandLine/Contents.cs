using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Beehive.Platform.Search;
using Beehive.Platform.Storage;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>All that a database holds, in words that are the same for both kinds.</summary>
public static class Contents
{
    public static async Task<string> OfAsync(Database database)
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var store = database.Read();
        await using var connection = await database.OpenAsync(cancel);
        var told = new StringBuilder();
        foreach (var table in KeptTable.Of(store))
        {
            await using var command = connection.Command(null, $"SELECT {table.ColumnList} FROM \"{table.Name}\"");
            await using var reader = await command.ExecuteReaderAsync(cancel);
            var rows = new List<string>();
            while (await reader.ReadAsync(cancel))
                rows.Add(string.Join('|', table.Columns.Select((x, i) => Convert.ToString(KeptTable.Value(reader, i, x.Type), CultureInfo.InvariantCulture))));
            Tell(told, table.Name, rows);
        }
        await using var all = connection.Command(null, database.Search.AllSql);
        await using var search = await all.ExecuteReaderAsync(cancel);
        var texts = new List<string>();
        while (await search.ReadAsync(cancel)) texts.Add($"{search.GetInt64(0)}|{search.GetString(1)}|{search.GetString(2)}|{search.GetString(3)}");
        Tell(told, nameof(SearchIndex), texts);
        return told.ToString();
    }

    /// <summary>PostgreSQL gives numbers out for good, as a sequence does, whatever becomes of the change that they were for.</summary>
    public static string WithoutNumbers(string contents) => Regex.Replace(contents, "^Numbers 1\n.*$", "", RegexOptions.Multiline, TimeSpan.FromSeconds(10));

    private static void Tell(StringBuilder told, string name, List<string> rows)
    {
        rows.Sort(StringComparer.Ordinal);
        told.Append(name).Append(' ').Append(rows.Count).Append('\n').AppendJoin('\n', rows).Append('\n');
    }
}
