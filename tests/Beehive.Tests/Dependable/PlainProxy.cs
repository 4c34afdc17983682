using System.Net;
using System.Net.Sockets;

namespace Beehive.Tests.Dependable;

/// <summary>A plain proxy in front of several servers: each connection goes to the next one that answers. It knows nothing of what it carries.</summary>
public sealed class PlainProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Task accepting;
    private readonly int[] ports;
    private int turn;

    public PlainProxy(params int[] ports)
    {
        this.ports = ports;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true) _ = CarryAsync(await listener.AcceptTcpClientAsync(end.Token));
        }
        catch (Exception over) when (over is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // The proxy has ended.
        }
    }

    private async Task CarryAsync(TcpClient from)
    {
        using (from)
        {
            for (var tried = 0; tried < ports.Length; tried++)
            {
                using var to = new TcpClient();
                try
                {
                    await to.ConnectAsync(IPAddress.Loopback, ports[(Interlocked.Increment(ref turn) & int.MaxValue) % ports.Length], end.Token);
                }
                catch (SocketException)
                {
                    continue; // that one is dead; the next
                }
                try
                {
                    await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream(), end.Token), to.GetStream().CopyToAsync(from.GetStream(), end.Token));
                }
                catch (Exception cut) when (cut is IOException or OperationCanceledException)
                {
                    // One side has hung up.
                }
                return;
            }
        }
    }
}
