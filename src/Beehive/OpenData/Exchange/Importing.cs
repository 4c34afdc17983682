using Beehive.EasyRead;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Exchange;
using Beehive.Platform.Storage;
using Beehive.Platform.Storage.Bulk;

namespace Beehive.OpenData.Exchange;

/// <summary>What all files of one import share.</summary>
public sealed class Importing(Database database, Writing writing, Act act) : IDisposable
{
    private readonly BulkCommands commands = new(writing.Connection, writing.Transaction);
    private BulkWriter? writer;

    public System.Data.Common.DbTransaction Transaction => writing.Transaction;

    public Store Store => writing.Store;

    public Act Act => act;

    public BulkCommands Commands => commands;

    public BulkWriter Writer => writer ??= new(writing.Store.Model, database.Search, commands);

    public ImportNumbers Numbers { get; } = new(database, writing.Store);

    public Faults Faults { get; } = new();

    public MeetingFacts Meetings => meetings ??= new(commands);

    /// <summary>The place; 0 until place.json has been taken.</summary>
    public long PlaceId { get; set; }

    /// <summary>False when the files leave out what is not public: what they do not tell then stays.</summary>
    public bool TellsAll { get; set; }

    private MeetingFacts? meetings;

    /// <summary>Writes a new thing with its lines in register and search.</summary>
    public void Add(Noun noun)
    {
        Writer.Insert(noun);
        if (noun.Entry is { } entry) Writer.Register.Insert(noun, entry);
    }

    /// <summary>Writes a known thing anew, and what changed from what to what.</summary>
    public void Change(Noun noun, Noun before, Dictionary<string, string?[]> changes, Func<long, bool> isHidden)
    {
        Writer.Update(noun, TellsAll ? null : new KeptHidden(before, isHidden));
        if (noun.Entry is { } entry) Writer.Register.Update(noun, entry, before.Address);
        Record(noun.GetType().Name + "Updated", noun.Id, changes);
    }

    public void Record(string deed, long? thing, Dictionary<string, string?[]> changes)
    {
        Writer.Insert(Chain.Line(PlaceId, act, deed, thing, changes));
        writing.Touch(PlaceId);
        writing.Touch(0);
    }

    /// <summary>An Easy Read version is as open as the thing that it explains, and belongs to the same board.</summary>
    public void Complete(Twin twin)
    {
        var ask = commands.Statement("""SELECT "CircleId", "Visibility" FROM "Things" WHERE "Id" = @id""", x => x.With("@id", 0L));
        ask.Parameters[0].Value = twin.ThingId;
        commands.Flush();
        using var reader = ask.ExecuteReader();
        if (reader.Read()) twin.At(reader.GetInt64(0), (Visibility)reader.GetInt32(1));
    }

    public void Dispose() => commands.Dispose();
}
