using System.Data.Common;
using System.Globalization;
using System.Text;
using Beehive.Platform.Search;

namespace Beehive.Platform.Storage.Sqlite;

/// <summary>Search with SQLite's own full-text index (FTS5), English word stems, accents ignored.</summary>
public sealed class SqliteSearch : SearchIndex
{
    public override IEnumerable<string> CreateSql =>
        ["""CREATE VIRTUAL TABLE "Search" USING fts5("Title", "Text", "Facets", tokenize = 'porter unicode61 remove_diacritics 2')"""];

    public override string InsertSql => """INSERT INTO "Search" (rowid, "Title", "Text", "Facets") VALUES (@id, @title, @text, @facets)""";

    public override string UpsertSql => "INSERT OR REPLACE" + InsertSql["INSERT".Length..];

    public override string DeleteSql => """DELETE FROM "Search" WHERE rowid = @id""";

    public override string AllSql => """SELECT rowid, "Title", "Text", "Facets" FROM "Search" """;

    public override void Fill(DbCommand insert, SearchText text)
    {
        if (insert.Parameters.Count == 0) insert.With("@id", null).With("@title", null).With("@text", null).With("@facets", null);
        insert.Parameters[0].Value = text.ThingId;
        insert.Parameters[1].Value = text.Title;
        insert.Parameters[2].Value = text.Text;
        insert.Parameters[3].Value = string.Join(' ', text.Facets);
    }

    protected override string Match(SearchQuestion question, Store store, bool inTitle)
    {
        var match = new StringBuilder();
        if (!question.IsOnlyPlace) match.Append("{Facets} : (").AppendJoin(" OR ", PlaceFacets(store)).Append(") AND ");
        if (question.Kind is { } kind) match.Append("{Facets} : ").Append(SearchText.KindFacet(kind)).Append(" AND ");
        if (question.BoardId is { } board) match.Append("{Facets} : ").Append(SearchText.BoardFacet(board)).Append(" AND ");
        return match.Append(Words(question, inTitle ? "Title" : "Title Text")).ToString();
    }

    protected override string Match(SearchQuestion question) => Words(question, "Title Text");

    private static string Words(SearchQuestion question, string columns) =>
        string.Join(" AND ", question.Terms.Select(x => $"{{{columns}}} : \"{x}\"{(question.Beginnings ? "*" : "")}"));

    protected override string CandidateSql(SearchQuestion question, Store store)
    {
        var sql = new StringBuilder("""SELECT s.rowid FROM "Search" s """);
        if (question.IsByDate || question.IsOnlyPlace) sql.Append("""CROSS JOIN "Things" t ON t."Id" = s.rowid """);
        sql.Append("""WHERE s."Search" MATCH @match """);
        if (question.IsByDate) sql.Append("""AND t."Date" >= @from AND t."Date" <= @until """);
        if (question.IsOnlyPlace) sql.Append("""AND +t."PlaceId" = @place AND """).Append(SeenSql(store, "t.")).Append(' ');
        return sql.Append("ORDER BY s.rowid DESC LIMIT @most").ToString();
    }

    protected override string HoldingSql => """SELECT rowid FROM "Search" WHERE "Search" MATCH @match ORDER BY rowid DESC LIMIT @most""";

    protected override string SnippetSql(int count)
    {
        var ids = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@i{i}")));
        return $"""
            SELECT rowid, highlight("Search", 0, char(2), char(3)), snippet("Search", 1, char(2), char(3), '…', 32)
            FROM "Search" WHERE "Search" MATCH @match AND rowid IN ({ids})
            """;
    }
}
