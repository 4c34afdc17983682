using System.Data.Common;
using Beehive.Platform.Search;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage.Bulk;

/// <summary>
/// Writes many nouns with their parts, without Entity Framework's tracking. A noun may point at one whose row only comes later:
/// its number is promised, and what points at it is written at the end.
/// </summary>
public sealed class BulkWriter(IModel model, SearchIndex search, BulkCommands commands)
{
    private readonly Dictionary<Type, BulkTable> tables = [];
    private readonly Dictionary<BulkTable, DbCommand> inserting = [];
    private readonly List<(DbCommand Statement, object[] Values, long Line)> held = [];

    public BulkRegister Register { get; } = new(model, search, commands);

    /// <summary>Numbers given to nouns whose rows are not there yet.</summary>
    public HashSet<long> Promised { get; } = [];

    public BulkTable TableOf(Type type) => tables.TryGetValue(type, out var known) ? known : tables[type] = BulkTable.Of(model, type);

    public void Insert(object row)
    {
        var table = TableOf(row.GetType());
        object owner = row is Noun noun ? noun.Id : 0L;
        var isHeld = Write(table, Inserting(table), row, owner, false);
        foreach (var part in table.Parts) InsertParts(part, row, owner, isHeld);
    }

    /// <summary>Writes the row and its parts anew.</summary>
    /// <param name="kept">What is not public stays where the telling leaves it out; null when it tells all.</param>
    public void Update(Noun noun, KeptHidden? kept)
    {
        var table = TableOf(noun.GetType());
        object owner = noun.Id;
        Write(table, commands.Statement(table.UpdateSql, table.Add), noun, owner, false, kept);
        foreach (var part in table.Parts)
        {
            Delete(part, noun, owner, kept is not null && part.IsHideable);
            InsertParts(part, noun, owner, false);
        }
    }

    /// <summary>Writes what waited for a promised row.</summary>
    public void Finish()
    {
        foreach (var (statement, values, line) in held)
        {
            commands.Line = line;
            for (var i = 0; i < values.Length; i++) statement.Parameters[i].Value = values[i];
            commands.Run(statement);
        }
        held.Clear();
        commands.Flush();
    }

    private void InsertParts(BulkTable part, object row, object owner, bool isHeld)
    {
        foreach (var x in part.PartsOf!(row)) Write(part, Inserting(part), x, owner, isHeld);
    }

    private DbCommand Inserting(BulkTable table) => inserting.TryGetValue(table, out var known) ? known : inserting[table] = commands.Statement(table.InsertSql, table.Add);

    private bool Write(BulkTable table, DbCommand statement, object row, object owner, bool hold, KeptHidden? kept = null)
    {
        var columns = table.Columns;
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            var value = column.IsOwner ? owner : column.Read(row);
            if (kept is not null && value is DBNull) value = kept.Of(column);
            if (Promised.Count > 0 && column.PointsAtNoun && value is long target && Promised.Contains(target))
            {
                if (column.MayBeNull && table.PartsOf is null) (value, _) = (DBNull.Value, Hold(table, column, owner, target));
                else hold = true;
            }
            statement.Parameters[i].Value = value;
        }
        if (hold) held.Add((statement, [.. statement.Parameters.Cast<DbParameter>().Select(x => x.Value!)], commands.Line));
        else commands.Run(statement);
        return hold;
    }

    private bool Hold(BulkTable table, BulkColumn column, object id, long target)
    {
        var statement = commands.Statement($"UPDATE \"{table.Name}\" SET \"{column.Name}\" = @target WHERE \"Id\" = @id", x => x.With("@target", 0L).With("@id", 0L));
        held.Add((statement, [target, id], commands.Line));
        return true;
    }

    private void Delete(BulkTable part, Noun noun, object owner, bool keepHidden)
    {
        if (keepHidden)
        {
            foreach (var x in part.PartsOf!(noun)) DeleteOne(part, x, owner);
        }
        var statement = commands.Statement(part.DeleteSql + (keepHidden ? " AND \"Visibility\" = 0" : ""), x => x.With("@owner", 0L));
        statement.Parameters[0].Value = owner;
        commands.Run(statement);
    }

    private void DeleteOne(BulkTable part, object row, object owner)
    {
        var key = part.Columns.Single(x => x is { IsKey: true, IsOwner: false });
        var statement = commands.Statement($"{part.DeleteSql} AND \"{key.Name}\" = @key", x => x.With("@owner", 0L).With("@key", 0));
        statement.Parameters[0].Value = owner;
        statement.Parameters[1].Value = key.Read(row);
        commands.Run(statement);
    }
}

/// <summary>What a public telling leaves out of a known noun: where it points at something hidden, it goes on to do so.</summary>
public sealed record KeptHidden(Noun Before, Func<long, bool> IsHidden)
{
    public object Of(BulkColumn column) => column.PointsAtNoun && column.Read(Before) is long target && IsHidden(target) ? target : DBNull.Value;
}
