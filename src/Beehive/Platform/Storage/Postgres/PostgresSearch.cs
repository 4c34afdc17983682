using System.Data.Common;
using System.Globalization;
using Beehive.Platform.Search;

namespace Beehive.Platform.Storage.Postgres;

/// <summary>Search with PostgreSQL's own text search: a configuration with English word stems and no stop words, so that both databases find the same.</summary>
public sealed class PostgresSearch : SearchIndex
{
    /// <summary>Between facets, which stand in the index as they are, and words, which are cut to their stems there ("kissue" must not become "kissu").</summary>
    private const char Parting = '#';

    public override IEnumerable<string> CreateSql =>
    [
        "CREATE TEXT SEARCH DICTIONARY beehive_stem (TEMPLATE = snowball, LANGUAGE = english)",
        "CREATE TEXT SEARCH CONFIGURATION beehive (COPY = simple)",
        "ALTER TEXT SEARCH CONFIGURATION beehive ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH beehive_stem",
        """
        CREATE TABLE "Search" ("ThingId" bigint PRIMARY KEY REFERENCES "Things" ("Id") ON DELETE CASCADE,
            "Title" text NOT NULL, "Text" text NOT NULL, "Facets" text NOT NULL, "Vector" tsvector NOT NULL)
        """,
        """CREATE INDEX "IX_Search_Vector" ON "Search" USING gin ("Vector")""",
    ];

    public override string InsertSql => """
        INSERT INTO "Search" ("ThingId", "Title", "Text", "Facets", "Vector") VALUES (@id, @title, @text, @facets,
            setweight(to_tsvector('beehive', @plaintitle), 'A') || setweight(to_tsvector('beehive', @plaintext), 'B')
            || array_to_tsvector(string_to_array(@facets, ' ')))
        """;

    public override string UpsertSql => InsertSql + """
         ON CONFLICT ("ThingId") DO UPDATE SET "Title" = excluded."Title", "Text" = excluded."Text", "Facets" = excluded."Facets", "Vector" = excluded."Vector"
        """;

    public override string DeleteSql => """DELETE FROM "Search" WHERE "ThingId" = @id""";

    public override string AllSql => """SELECT "ThingId", "Title", "Text", "Facets" FROM "Search" """;

    public override void Fill(DbCommand insert, SearchText text)
    {
        if (insert.Parameters.Count == 0)
            insert.With("@id", 0L).With("@title", "").With("@text", "").With("@facets", "").With("@plaintitle", "").With("@plaintext", "");
        insert.Parameters[0].Value = text.ThingId;
        insert.Parameters[1].Value = text.Title;
        insert.Parameters[2].Value = text.Text;
        insert.Parameters[3].Value = string.Join(' ', text.Facets);
        insert.Parameters[4].Value = Parted(text.Title);
        insert.Parameters[5].Value = Parted(text.Text);
    }

    protected override string Match(SearchQuestion question, Store store, bool inTitle)
    {
        var facets = new List<string>();
        if (!question.IsOnlyPlace) facets.Add($"({string.Join(" | ", PlaceFacets(store))})");
        if (question.Kind is { } kind) facets.Add(SearchText.KindFacet(kind));
        if (question.BoardId is { } board) facets.Add(SearchText.BoardFacet(board));
        return (facets.Count == 0 ? "" : string.Join(" & ", facets) + Parting) + Words(question, inTitle ? "A" : "AB");
    }

    private static string Asked(SearchQuestion question) => question is { IsOnlyPlace: true, Kind: null, BoardId: null }
        ? "to_tsquery('beehive', @match)" : $"(split_part(@match, '{Parting}', 1)::tsquery && to_tsquery('beehive', split_part(@match, '{Parting}', 2)))";

    protected override string Match(SearchQuestion question) => Words(question, "AB");

    private static string Words(SearchQuestion question, string weights)
    {
        var mark = (question.Beginnings ? ":*" : ":") + weights;
        return string.Join(" & ", question.Terms.Select(x => $"({string.Join(" <-> ", x.ToLowerInvariant().Split(' ').Select(word => $"'{word}'{mark}"))})"));
    }

    protected override string CandidateSql(SearchQuestion question, Store store) => $"""
        WITH found AS MATERIALIZED (SELECT s."ThingId" FROM "Search" s {(question.IsByDate || question.IsOnlyPlace ? """JOIN "Things" t ON t."Id" = s."ThingId" """ : "")}
            WHERE s."Vector" @@ {Asked(question)} {(question.IsByDate ? """AND t."Date" >= @from AND t."Date" <= @until """ : "")}{(question.IsOnlyPlace ? $"""AND t."PlaceId" = @place AND {SeenSql(store, "t.")} """ : "")}LIMIT 20000)
        SELECT "ThingId" FROM found ORDER BY "ThingId" DESC LIMIT @most
        """;

    /// <summary>The small limit stands outside: a prepared question with it inside would read all texts instead of the index.</summary>
    protected override string HoldingSql => """
        WITH found AS MATERIALIZED (SELECT "ThingId" FROM "Search" WHERE "Vector" @@ to_tsquery('beehive', @match) LIMIT 20000) SELECT "ThingId" FROM found LIMIT @most
        """;

    /// <summary>From what the database counted of its own: a bitmap of all hits of a common word costs more than all the rest.</summary>
    protected override async Task<IReadOnlySet<string>> CommonAsync(DbConnection connection, IReadOnlyList<string> words, CancellationToken cancel)
    {
        await using var ask = connection.Command(null, """
            SELECT w.word FROM unnest(string_to_array(@words, ' ')) AS w(word) WHERE EXISTS (
                SELECT 1 FROM pg_stats s CROSS JOIN LATERAL unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) AS e(lexeme, often)
                WHERE s.schemaname = current_schema() AND s.tablename = 'Search' AND s.attname = 'Vector' AND e.lexeme = ANY (ts_lexize('beehive_stem', w.word))
                    AND e.often * (SELECT c.reltuples FROM pg_class c WHERE c.oid = '"Search"'::regclass) > @rare)
            """).With("@words", string.Join(' ', words)).With("@rare", (double)Rare);
        var common = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await ask.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel)) common.Add(reader.GetString(0));
        return common;
    }

    protected override string SnippetSql(int count)
    {
        var ids = string.Join(", ", Enumerable.Range(0, count).Select(i => string.Create(CultureInfo.InvariantCulture, $"@i{i}")));
        const string marks = "StartSel=\u0002, StopSel=\u0003";
        return $"""
            SELECT "ThingId", ts_headline('beehive', "Title", to_tsquery('beehive', @match), '{marks}, HighlightAll=true'),
                ts_headline('beehive', "Text", to_tsquery('beehive', @match), '{marks}, MaxWords=32, MinWords=16, MaxFragments=1, FragmentDelimiter=…')
            FROM "Search" WHERE "ThingId" IN ({ids})
            """;
    }

    /// <summary>Words parted as the question parts them, so that "co-chair" and "www.thurrock" are found by each part.</summary>
    private static string Parted(string text)
    {
        var plain = SearchText.Unaccented(text);
        return string.Create(plain.Length, plain, (span, from) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = char.IsLetterOrDigit(from[i]) ? from[i] : ' ';
        });
    }
}
