using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Beehive.OpenData.Api;
using Xunit;

namespace Beehive.Tests.OpenData;

public class EasyReadCheckTests(SampleSites sites) : IClassFixture<SampleSites>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anybody_may_have_a_text_checked()
    {
        var (status, told) = await AskAsync("""{"text":"# Our meeting\n\n[calendar]\nWe meet on 8/3/12.\nThe quorum is good.","kind":"agenda","explained":["quorum"]}""");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((1, 1), ((int)told["errors"]!, (int)told["questions"]!));
        var date = Assert.Single(told["findings"]!.AsArray(), x => (int)x!["rule"]! == 9)!;
        Assert.Equal(("8/3/12", "Thursday 8 March 2012", 0, 0, 11), ((string)date["found"]!, (string)date["change"]!, (int)date["block"]!, (int)date["sentence"]!, (int)date["at"]!));
    }

    /// <summary>"Quorum" is a hard word and TDN means nothing, but not for readers who are at home there.</summary>
    [Fact]
    public async Task A_place_brings_its_glossary_and_its_names()
    {
        const string Text = "# Our meeting\\n\\n[calendar]\\nThe quorum is 4.\\nTDN came too.";
        Assert.Equal(2, (int)(await AskAsync($$"""{"text":"{{Text}}"}""")).Told["errors"]!);
        Assert.Equal(0, (int)(await AskAsync($$"""{"text":"{{Text}}","place":"thurrock"}""")).Told["errors"]!);
        Assert.Equal(1, (int)(await AskAsync("""{"text":"# News\n\n[bus]\nThe zorb met Inclusivo.","place":"thurrock","names":["Inclusivo"]}""")).Told["errors"]!);
    }

    [Fact]
    public async Task A_place_that_is_not_there_is_said()
    {
        var (status, told) = await AskAsync("""{"text":"A bus.","place":"atlantis"}""");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.StartsWith("There is no place \"atlantis\".", (string)told["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"kind":"agenda"}""")]
    [InlineData("""{"text":null}""")]
    [InlineData("""{"text":"A bus.","kind":"poem"}""")]
    [InlineData("""{"text":"A bus.","names":[null]}""")]
    [InlineData("""{"text":"A bus.","more":1}""")]
    public async Task What_cannot_be_read_is_said(string json)
    {
        var (status, told) = await AskAsync(json);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("\"text\"", (string)told["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_that_is_too_large_is_refused()
    {
        var (status, told) = await AskAsync($$"""{"text":"{{new string('a', EasyReadCheck.Largest)}}"}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        Assert.Contains("256 kB", (string)told["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_web_page_may_ask()
    {
        var site = await sites.OfAsync(DatabaseKind.Sqlite);
        using var question = new HttpRequestMessage(HttpMethod.Options, EasyReadCheck.Address);
        using var answer = await site.Client.SendAsync(question, Cancel);
        Assert.Equal(("POST, OPTIONS", "Content-Type"), (answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), answer.Headers.GetValues("Access-Control-Allow-Headers").Single()));
        using var read = await site.Client.GetAsync(new Uri(EasyReadCheck.Address, UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, read.StatusCode);
    }

    private async Task<(HttpStatusCode Status, JsonNode Told)> AskAsync(string json)
    {
        var site = await sites.OfAsync(DatabaseKind.Sqlite);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await site.Client.PostAsync(new Uri(EasyReadCheck.Address, UriKind.Relative), content, Cancel);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!);
    }
}
