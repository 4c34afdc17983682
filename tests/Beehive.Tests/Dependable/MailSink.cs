using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Beehive.Platform.Notices;

namespace Beehive.Tests.Dependable;

/// <summary>A letter that the sink took.</summary>
public sealed record Taken(string From, IReadOnlyList<string> To, string Wire)
{
    public Mail Mail => Mail.Read(Wire);
}

/// <summary>
/// A mail server of the tests on a port of its own. It keeps every letter that it says it took, and answers what it is told: <see cref="Next"/> holds
/// what to do at the coming letters, one each; with none left it takes them.
/// </summary>
public sealed class MailSink : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource end = new();
    private readonly ConcurrentQueue<Taken> mails = new();
    private readonly ConcurrentBag<Task> talks = [];
    private readonly Task accepting;

    /// <param name="port">The one of a server that was down meanwhile; 0 takes any.</param>
    public MailSink(int port = 0)
    {
        listener = new TcpListener(IPAddress.Loopback, port);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }


    public int Port { get; }

    public string Address => $"smtp://127.0.0.1:{Port}";

    /// <summary>Every letter that was answered with 250, or kept before the line was cut.</summary>
    public IReadOnlyList<Taken> Mails => [.. mails];

    /// <summary>What to do at the coming letters.</summary>
    public ConcurrentQueue<Doing> Next { get; } = new();

    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>How many talks there were.</summary>
    public int Talks { get; private set; }

    public X509Certificate2? Certificate { get; init; }

    public bool TlsFirst { get; init; }

    /// <summary>user:password, when it wants one.</summary>
    public string? Account { get; init; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(talks);
        end.Dispose();
    }

    /// <summary>For 127.0.0.1, trusted by nobody who is not told to.</summary>
    public static X509Certificate2 OwnCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                Talks++;
                talks.Add(TalkAsync(client));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over: it may have stopped between two calls.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (TlsFirst) stream = await SecureAsync(stream);
                await new MailTalk(this, stream, mails.Enqueue).RunAsync(SecureAsync, end.Token);
            }
            catch (Exception error) when (error is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var safe = new SslStream(stream);
        await safe.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, end.Token);
        return safe;
    }
}

/// <summary>What the sink does at one letter.</summary>
/// <param name="At">MAIL, RCPT, DATA, or "." for the end of the letter.</param>
/// <param name="Answer">What it says there; null cuts the line.</param>
/// <param name="Keeps">It takes the letter all the same: the sender cannot know.</param>
/// <param name="After">So long it waits first.</param>
public sealed record Doing(string At, string? Answer, bool Keeps = false, TimeSpan After = default)
{
    public static Doing Take => new(".", "250 taken");

    public static Doing Cut(bool keeps) => new(".", null, keeps);
}
