using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Waiting;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class VirusCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stream: OK", VirusState.Clean)]
    [InlineData("stream: Win.Test FOUND", VirusState.Infected)]
    [InlineData("stream:  FOUND", VirusState.Awaiting)]
    [InlineData("INSTREAM size limit exceeded. ERROR", VirusState.Awaiting)]
    [InlineData("UNKNOWN COMMAND", VirusState.Awaiting)]
    [InlineData("", VirusState.Awaiting)]
    [InlineData("stream: OK stream: Win.Test FOUND", VirusState.Infected)]
    public async Task Only_a_clear_answer_makes_a_file_clean(string says, VirusState state)
    {
        await using var scanner = new FakeScanner { Says = says };
        Assert.Equal(state, (await VirusCheck.At(scanner.Address).AskAsync(new MemoryStream([1, 2, 3]), Cancel)).State);
    }

    [Fact]
    public async Task A_file_goes_over_in_pieces_and_arrives_whole()
    {
        var folder = Directory.CreateTempSubdirectory("beehive-clamd-");
        await using var scanner = new FakeScanner(Path.Combine(folder.FullName, "clamd.ctl"));
        var file = new byte[200_000];
        new Random(7).NextBytes(file);
        Assert.Equal(VirusState.Clean, (await VirusCheck.At(scanner.Address).AskAsync(new MemoryStream(file), Cancel)).State);
        Assert.Equal(file, scanner.Heard);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Without_a_scanner_it_says_so()
    {
        var verdict = await VirusCheck.At(null).AskAsync(new MemoryStream(), Cancel);
        Assert.Equal("Not checked for viruses: no scanner is set up.", verdict.Said);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:0")]
    [InlineData("localhost:x")]
    [InlineData(":3310")]
    public void An_address_that_is_none_is_refused(string address) => Assert.Contains("localhost:3310", Assert.Throws<RefusedException>(() => VirusCheck.At(address)).Message, StringComparison.Ordinal);
}
