using System.Data.Common;
using Beehive.Platform.Search;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Beehive.Platform.Storage.Bulk;

/// <summary>The register of things and the search, for many nouns at a time.</summary>
public sealed class BulkRegister(IModel model, SearchIndex search, BulkCommands commands)
{
    private DbCommand? thing;
    private DbCommand? words;

    public void Insert(Noun noun, Entry entry)
    {
        WriteThing(noun, entry);
        WriteSearch(noun, entry);
    }

    /// <summary>Also where a known thing moved: its old address, and all that stands below it, lead on.</summary>
    public void Update(Noun noun, Entry entry, string formerAddress)
    {
        if (formerAddress != noun.Address) Move(noun, formerAddress);
        WriteThing(noun, entry);
        var remove = commands.Statement(search.DeleteSql, x => x.With("@id", 0L));
        remove.Parameters[0].Value = noun.Id;
        commands.Run(remove);
        WriteSearch(noun, entry);
    }

    /// <summary>An address that leads to the thing.</summary>
    public void Lead(string formerAddress, long id)
    {
        var statement = commands.Statement(Storage.Register.KeepFormerAddress, x => x.With("@address", "").With("@id", 0L));
        statement.Parameters[0].Value = formerAddress;
        statement.Parameters[1].Value = id;
        commands.Run(statement);
    }

    private void Move(Noun noun, string formerAddress)
    {
        Lead(formerAddress, noun.Id);
        foreach (var sql in Moving.Below(model))
        {
            var statement = commands.Statement(sql, x => Moving.Fill(x, "", ""));
            Moving.Fill(statement, formerAddress, noun.Address);
            commands.Run(statement);
        }
    }

    private void WriteThing(Noun noun, Entry entry)
    {
        thing ??= commands.Statement(Storage.Register.UpsertThing, _ => { });
        Storage.Register.Fill(thing, noun, entry);
        commands.Run(thing);
    }

    private void WriteSearch(Noun noun, Entry entry)
    {
        words ??= commands.Statement(search.InsertSql, _ => { });
        search.Fill(words, SearchText.Of(noun, entry));
        commands.Run(words);
    }
}
