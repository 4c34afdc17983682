using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Beehive.Platform.Notices;

/// <summary>What the server answered: a number of three digits and its words.</summary>
public sealed record Reply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsGood => Code is >= 200 and < 400;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Code} {string.Join(' ', Lines)}");
}

/// <summary>One connection to a mail server, line by line, each answer within its time.</summary>
public sealed class SmtpTalk : IAsyncDisposable
{
    private const int MostBytes = 16_384;

    private readonly TcpClient wire = new();
    private readonly byte[] heard = new byte[4096];
    private Stream stream = Stream.Null;
    private int from, to;

    public bool IsSafe => stream is SslStream;

    public async Task ConnectAsync(MailServer server, TimeSpan patience, CancellationToken cancel)
    {
        await WithinAsync(patience, async x => await wire.ConnectAsync(server.Host, server.Port, x), cancel);
        wire.NoDelay = true;
        stream = wire.GetStream();
    }

    public async Task SecureAsync(MailServer server, TimeSpan patience, CancellationToken cancel)
    {
        // Whoever sits between could have put words before the safe ones.
        if (from < to) throw new IOException("The mail server spoke before TLS began.");
        var safe = new SslStream(stream);
        stream = safe;
        var options = new SslClientAuthenticationOptions { TargetHost = server.Host };
        if (server.Roots is { } roots)
        {
            options.CertificateChainPolicy = new() { TrustMode = System.Security.Cryptography.X509Certificates.X509ChainTrustMode.CustomRootTrust };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(roots);
            options.CertificateChainPolicy.RevocationMode = System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck;
        }
        await WithinAsync(patience, x => safe.AuthenticateAsClientAsync(options, x), cancel);
    }

    public async Task<Reply> AskAsync(string line, TimeSpan patience, CancellationToken cancel)
    {
        if (line.AsSpan().ContainsAny('\r', '\n')) throw new InvalidOperationException("One line at a time.");
        await SayAsync(line + "\r\n", patience, cancel);
        return await HearAsync(patience, cancel);
    }

    public Task SayAsync(string text, TimeSpan patience, CancellationToken cancel) =>
        WithinAsync(patience, async x => await stream.WriteAsync(Encoding.ASCII.GetBytes(text), x), cancel);

    public async Task<Reply> HearAsync(TimeSpan patience, CancellationToken cancel)
    {
        Reply? reply = null;
        await WithinAsync(patience, async x => reply = await ReadAsync(x), cancel);
        return reply!;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        wire.Dispose();
    }

    private async Task<Reply> ReadAsync(CancellationToken cancel)
    {
        var lines = new List<string>();
        var bytes = 0;
        while (true)
        {
            var line = await LineAsync(cancel);
            if ((bytes += line.Length + 2) > MostBytes) throw new IOException("The mail server talks without end.");
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)) throw new IOException("What answers is no mail server.");
            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new(code, lines);
        }
    }

    private async Task<string> LineAsync(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (line.Length < MostBytes)
        {
            if (from == to) (from, to) = (0, await stream.ReadAsync(heard, cancel));
            if (to == 0) throw new IOException("The mail server hung up.");
            var c = (char)heard[from++];
            if (c == '\n') return line.ToString().TrimEnd('\r');
            line.Append(c is >= ' ' and < (char)127 or '\r' ? c : '?');
        }
        throw new IOException("The mail server talks without end.");
    }

    private static async Task WithinAsync(TimeSpan patience, Func<CancellationToken, Task> deed, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(patience);
        try
        {
            await deed(limit.Token);
        }
        catch (OperationCanceledException late) when (!cancel.IsCancellationRequested)
        {
            throw new IOException(string.Create(CultureInfo.InvariantCulture, $"The mail server did not answer within {patience.TotalSeconds} seconds."), late);
        }
    }
}
