using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Beehive.Tests.Platform.Files;

/// <summary>Speaks as ClamAV's daemon does, on a port of this machine or a socket file, and finds the test virus; or hangs, or says something else.</summary>
internal sealed class FakeScanner : IAsyncDisposable
{
    private readonly Socket listening;
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public FakeScanner(string? path = null)
    {
        listening = path is null ? new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listening.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        listening.Listen();
        Address = path ?? listening.LocalEndPoint!.ToString()!;
        running = RunAsync();
    }

    public string Address { get; }

    /// <summary>Takes the file and never answers.</summary>
    public bool Hangs { get; set; }

    /// <summary>Said instead of what was found.</summary>
    public string? Says { get; set; }

    public int Asked { get; private set; }

    public byte[] Heard { get; private set; } = [];

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listening.Dispose();
        await running;
        stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var one = await listening.AcceptAsync(stop.Token);
                await AnswerAsync(one);
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket one)
    {
        try
        {
            await using var line = new NetworkStream(one);
            var command = new byte[10];
            await line.ReadExactlyAsync(command, stop.Token);
            Asked++;
            Heard = Encoding.ASCII.GetString(command) == "zINSTREAM\0" ? await FileAsync(line) : [];
            if (Hangs) await Task.Delay(Timeout.Infinite, stop.Token);
            var answer = Says ?? (Heard.AsSpan().IndexOf("EICAR-STANDARD-ANTIVIRUS-TEST-FILE"u8) >= 0 ? "stream: Eicar-Test-Signature FOUND" : "stream: OK");
            await line.WriteAsync(Encoding.ASCII.GetBytes(answer + '\0'), stop.Token);
        }
        catch (IOException)
        {
            // Whoever asked has gone.
        }
    }

    private async Task<byte[]> FileAsync(NetworkStream line)
    {
        var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await line.ReadExactlyAsync(length, stop.Token);
            var piece = new byte[BinaryPrimitives.ReadInt32BigEndian(length)];
            if (piece.Length == 0) return file.ToArray();
            await line.ReadExactlyAsync(piece, stop.Token);
            file.Write(piece);
        }
    }
}
