using System.Text.Json.Nodes;
using Beehive.OpenData.Exchange;
using Xunit;

namespace Beehive.Tests.OpenData.Exchange;

public class ExchangeSchemaTests
{
    private static readonly string Committed = Samples.InRepository("docs/exchange.schema.json");

    /// <summary>Run once with BEEHIVE_WRITE_SCHEMA=1 after a change of the format, and look at what changed.</summary>
    [Fact]
    public void The_committed_schema_is_what_the_code_makes()
    {
        if (Environment.GetEnvironmentVariable("BEEHIVE_WRITE_SCHEMA") == "1") File.WriteAllText(Committed, ExchangeSchema.Make());
        Assert.Equal(ExchangeSchema.Make(), File.ReadAllText(Committed));
    }

    [Fact]
    public void The_samples_have_every_field_that_must_be_there_and_none_that_is_unknown()
    {
        var kinds = JsonNode.Parse(File.ReadAllText(Committed))!["$defs"]!;
        foreach (var sample in Samples.Names)
        {
            Check(kinds["place"]!, File.ReadAllText(Path.Combine(Samples.Path(sample), "place.json")));
            foreach (var kind in Kinds.All.Where(x => File.Exists(Path.Combine(Samples.Path(sample), x.File))))
                foreach (var line in File.ReadLines(Path.Combine(Samples.Path(sample), kind.File))) Check(kinds[kind.Name]!, line);
        }
    }

    [Fact]
    public void Words_dates_and_ids_are_told_with_what_they_may_be()
    {
        var board = JsonNode.Parse(ExchangeSchema.Make())!["$defs"]!["board"]!["properties"]!;
        Assert.Contains("partnership-board", board["kind"]!["enum"]!.AsArray().Select(x => (string?)x));
        Assert.DoesNotContain(null, board["visibility"]!["enum"]!.AsArray());
        Assert.StartsWith("^[0-9]{4}", (string)board["from"]!["pattern"]!, StringComparison.Ordinal);
        Assert.Equal(120, (int)board["id"]!["maxLength"]!);
    }

    private static void Check(JsonNode schema, string text)
    {
        var told = JsonNode.Parse(text)!.AsObject().Select(x => x.Key).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(told.Except(schema["properties"]!.AsObject().Select(x => x.Key)));
        Assert.Empty(schema["required"]!.AsArray().Select(x => (string)x!).Except(told));
    }
}
