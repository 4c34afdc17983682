using System.Net;
using Xunit;

namespace Beehive.Tests.Platform.Web;

public class OwnFilesTests(SampleSites sites) : IClassFixture<SampleSites>
{
    [Theory]
    [InlineData("/pictures/bee.svg", "image/svg+xml", "br")]
    [InlineData("/fonts/atkinson-hyperlegible-400.woff2", "font/woff2", null)]
    [InlineData("/fonts/atkinson-hyperlegible-more-700.woff2", "font/woff2", null)]
    public async Task Pictures_and_fonts_are_kept_for_a_day_and_compressed_where_that_helps(string address, string type, string? encoding)
    {
        using var answer = await AskAsync(address);
        Assert.Equal((HttpStatusCode.OK, type), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(TimeSpan.FromDays(1), answer.Headers.CacheControl!.MaxAge);
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("/pictures/none.svg")]
    [InlineData("/fonts/../beehive.db")]
    public async Task AP_03_what_is_missing_is_a_page_compressed_once_and_kept_by_nobody(string address)
    {
        using var answer = await AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal("br", Assert.Single(answer.Content.Headers.ContentEncoding));
        await using var plain = new System.IO.Compression.BrotliStream(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.StartsWith("<!doctype html>", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_colours_of_a_place_are_kept_for_ever_under_the_address_that_names_them_and_no_other()
    {
        var site = await sites.OfAsync(DatabaseKind.Sqlite);
        var address = System.Text.RegularExpressions.Regex.Match(await site.TextAsync("/trafford"), "/trafford/colours.css\\?v=[0-9a-f]+", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var named = await AskAsync(address);
        Assert.Equal(TimeSpan.FromDays(365), named.Headers.CacheControl!.MaxAge);
        using var other = await AskAsync("/trafford/colours.css?v=another");
        Assert.True(other.Headers.CacheControl!.NoCache);
    }

    private async Task<HttpResponseMessage> AskAsync(string address)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, address);
        question.Headers.AcceptEncoding.ParseAdd("br");
        return await (await sites.OfAsync(DatabaseKind.Sqlite)).Client.SendAsync(question, TestContext.Current.CancellationToken);
    }
}
