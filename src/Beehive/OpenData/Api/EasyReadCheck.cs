using System.Text.Json;
using System.Text.Json.Nodes;
using Beehive.EasyRead;
using Beehive.EasyRead.Checking;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Exchange;

namespace Beehive.OpenData.Api;

/// <summary>Checks an Easy Read text that somebody sends. Nothing of it is kept.</summary>
public static class EasyReadCheck
{
    public const string Address = ApiRoutes.Root + "/easy-read/check";

    /// <summary>In bytes. Easy Read texts are short: this is forty times the longest that the rules let pass.</summary>
    public const int Largest = 256 * 1024;

    private const int MostWords = 1000;

    /// <param name="Text">As it is typed: docs/easy-read.md.</param>
    /// <param name="Explained">Words that are explained beside the text.</param>
    /// <param name="Names">Names that its readers know.</param>
    /// <param name="Place">Whose glossary and names its readers know.</param>
    public sealed record Question(string Text, TextKind Kind = TextKind.Page, IReadOnlyList<string>? Explained = null, IReadOnlyList<string>? Names = null, string? Place = null);

    public static void MapEasyReadCheck(this IEndpointRouteBuilder app)
    {
        app.MapPost(Address, (Delegate)AnswerAsync).Knows();
        app.MapGet(Address, (HttpContext context) =>
        {
            context.Response.Headers.Allow = "POST, OPTIONS";
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }).Knows();
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (await ReadAsync(context.Request, context.RequestAborted) is not { } sent)
        {
            await Problem.WriteAsync(context, StatusCodes.Status413PayloadTooLarge, $"This is larger than {Largest / 1024} kB. Send a shorter text.");
            return;
        }
        if (Understand(sent) is not { } question)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, "Send JSON with \"text\", and if you like \"kind\", \"explained\" and \"names\" (1,000 at most) and \"place\". /api/openapi.json describes it.");
            return;
        }
        if (await WordsAsync(context, question) is not { } words)
        {
            await Problem.WriteAsync(context, StatusCodes.Status400BadRequest, $"There is no place \"{question.Place}\". {ApiRoutes.Root}/places tells all places.");
            return;
        }
        var findings = Checker.Check(CheckedText.Of(EasyText.Read(question.Text), question.Kind), words);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(Tell(findings), ExchangeJson.Options), context.RequestAborted);
    }

    /// <summary>Null when there is no such place.</summary>
    private static async Task<CheckerWords?> WordsAsync(HttpContext context, Question question)
    {
        var (explained, names) = (question.Explained ?? [], question.Names ?? []);
        if (question.Place is not { } slug) return new(explained.Select(x => new ExplainedWord(x, [], [])), names);
        if (context.RequestServices.GetRequiredService<PlaceBook>().Find(slug) is not { } place) return null;
        context.RequestServices.GetRequiredService<Here>().Enter(place, Viewer.Anyone);
        return await context.RequestServices.GetRequiredService<KnownWords>().OfAsync(null, explained, names, context.RequestAborted);
    }

    /// <summary>Null when it is too large.</summary>
    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentLength > Largest) return null;
        using var sent = new MemoryStream();
        var part = new byte[16 * 1024];
        while (await request.Body.ReadAsync(part, cancel) is > 0 and var read)
        {
            if (sent.Length + read > Largest) return null;
            sent.Write(part, 0, read);
        }
        return sent.ToArray();
    }

    private static Question? Understand(byte[] sent)
    {
        try
        {
            var question = JsonSerializer.Deserialize<Question>(sent, ExchangeJson.Options);
            return question is null || !Takes(question.Explained) || !Takes(question.Names) ? null : question;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool Takes(IReadOnlyList<string>? words) => words is null || (words.Count <= MostWords && !words.Contains(null!));

    private static JsonObject Tell(IReadOnlyList<EasyFinding> findings) => new()
    {
        ["errors"] = findings.Count(x => x.Severity == Severity.Error),
        ["warnings"] = findings.Count(x => x.Severity == Severity.Warning),
        ["questions"] = findings.Count(x => x.Severity == Severity.Question),
        ["findings"] = new JsonArray([.. findings.Select(Tell)]),
    };

    private static JsonObject Tell(EasyFinding finding)
    {
        var told = new JsonObject { ["rule"] = finding.Rule, ["name"] = RuleNames.Of(finding.Rule), ["severity"] = Small(finding.Severity), ["why"] = finding.Why.ToString() };
        if (finding.Block >= 0) told["block"] = finding.Block;
        if (finding.Sentence >= 0) told["sentence"] = finding.Sentence;
        if (finding.At >= 0) told["at"] = finding.At;
        if (finding.Found.Length > 0) told["found"] = finding.Found;
        if (finding.Example is not null) told["example"] = finding.Example;
        if (finding.Change is not null) told["change"] = finding.Change;
        return told;
    }

    private static string Small<T>(T word) where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    public static JsonObject Described()
    {
        var question = Schemas.Object(["text"], ("text", Told("the text: \"# Title\", blocks with an empty line between them, at the top of a block \"[picture]\", then a sentence a line; \"## \" heading, \"? \" question, \"- \" list")),
            ("kind", Words<TextKind>("what it is of; each must say other things")), ("explained", List("words that are explained beside the text")), ("names", List("names that its readers know")),
            ("place", Told("the short name of a place: what its glossary explains, and the names of its boards and organisations, are known then")));
        return new()
        {
            ["post"] = new JsonObject
            {
                ["summary"] = "Check an Easy Read text by fixed rules. Nothing of it is kept.",
                ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Json(question) },
                ["responses"] = new JsonObject
                {
                    ["200"] = new JsonObject { ["description"] = "What was found. No answer says that people understand a text: only people can.", ["content"] = Json(Schemas.Ref("easy-read-findings")) },
                    ["400"] = new JsonObject { ["$ref"] = "#/components/responses/Refused" },
                    ["413"] = new JsonObject { ["description"] = $"The text is larger than {Largest / 1024} kB.", ["content"] = new JsonObject { [Problem.Type] = new JsonObject { ["schema"] = Schemas.Ref("problem") } } },
                },
            },
        };
    }

    public static JsonObject Findings()
    {
        var finding = Schemas.Object(["rule", "name", "severity", "why"], ("rule", new JsonObject { ["type"] = "integer", ["minimum"] = 1, ["maximum"] = RuleNames.Count }), ("name", Told("the rule in a few words")),
            ("severity", Words<Severity>("how much it matters")), ("why", Told("the reason in easy words")), ("block", Number("counted from 0; left out when it is of the title or of the whole text")),
            ("sentence", Number("its line in the block, counted from 0")), ("at", Number("the letter at which \"found\" begins")), ("found", Told("the words found")), ("example", Told("how it could be said")),
            ("change", Told("what may stand in place of \"found\" without a second thought")));
        return Schemas.Object(["errors", "warnings", "questions", "findings"], ("errors", Schemas.Type("integer")), ("warnings", Schemas.Type("integer")), ("questions", Schemas.Type("integer")),
            ("findings", new JsonObject { ["type"] = "array", ["items"] = finding }));
    }

    private static JsonObject Json(JsonObject schema) => new() { ["application/json"] = new JsonObject { ["schema"] = schema } };

    private static JsonObject Told(string meaning) => new() { ["type"] = "string", ["description"] = meaning };

    private static JsonObject Number(string meaning) => new() { ["type"] = "integer", ["description"] = meaning };

    private static JsonObject List(string meaning) => new() { ["type"] = "array", ["items"] = Schemas.Type("string"), ["description"] = meaning };

    private static JsonObject Words<T>(string meaning) where T : struct, Enum => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Enum.GetValues<T>().Select(x => (JsonNode)Small(x))]), ["description"] = meaning };
}
