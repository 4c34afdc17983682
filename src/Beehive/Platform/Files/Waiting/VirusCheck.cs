using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Beehive.Platform.Exchange;

namespace Beehive.Platform.Files.Waiting;

/// <summary>Asks ClamAV's daemon, over TCP or a socket file, with its INSTREAM command: a length before each piece, and a length of zero at the end.</summary>
public sealed class VirusCheck
{
    private const int Piece = 65536, LongestAnswer = 4096;

    private readonly EndPointOrFile? where;
    private readonly TimeSpan patience;

    private VirusCheck(EndPointOrFile? where, TimeSpan patience) => (this.where, this.patience) = (where, patience);

    public bool IsSetUp => where is not null;

    /// <param name="address">host:port, or the path of a socket; nothing when there is no scanner.</param>
    /// <param name="patience">How long one file may take before it is left waiting.</param>
    public static VirusCheck At(string? address, TimeSpan? patience = null)
    {
        return string.IsNullOrWhiteSpace(address) ? new(null, TimeSpan.Zero) : new(EndPointOrFile.Read(address.Trim()), patience ?? TimeSpan.FromSeconds(30));
    }

    public async Task<VirusVerdict> AskAsync(Stream file, CancellationToken cancel)
    {
        if (where is null) return VirusVerdict.NotChecked;
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(patience);
        try
        {
            return Read(await SayAsync(where, file, timed.Token));
        }
        catch (Exception gone) when (gone is SocketException or IOException || (gone is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return VirusVerdict.Awaiting;
        }
    }

    private static async Task<string> SayAsync(EndPointOrFile where, Stream file, CancellationToken cancel)
    {
        using var socket = await where.ConnectAsync(cancel);
        await using var line = new NetworkStream(socket, ownsSocket: false);
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), cancel);
        var piece = new byte[Piece + 4];
        for (int read; (read = await file.ReadAsync(piece.AsMemory(4), cancel)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await line.WriteAsync(piece.AsMemory(0, read + 4), cancel);
        }
        await line.WriteAsync(new byte[4], cancel);
        return await AnswerAsync(line, cancel);
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken cancel)
    {
        var answer = new byte[LongestAnswer];
        var length = 0;
        for (int read; length < answer.Length && (read = await line.ReadAsync(answer.AsMemory(length), cancel)) > 0;)
        {
            length += read;
            if (answer[length - 1] == 0) break;
        }
        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n');
    }

    /// <summary>Only these two answers say anything of the file; a limit that was reached or an error does not make it clean.</summary>
    private static VirusVerdict Read(string answer)
    {
        const string Before = "stream: ", Found = " FOUND";
        if (answer == Before + "OK") return VirusVerdict.Clean;
        return answer.StartsWith(Before, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) && answer.Length > Before.Length + Found.Length
            ? new(VirusState.Infected, answer[Before.Length..^Found.Length])
            : VirusVerdict.Awaiting;
    }

    /// <summary>Where the scanner listens.</summary>
    private sealed record EndPointOrFile(string? Path, string Host, int Port)
    {
        public static EndPointOrFile Read(string address)
        {
            if (address[0] == '/') return new(address, "", 0);
            var at = address.LastIndexOf(':');
            if (at > 0 && int.TryParse(address.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536)
                return new(null, address[..at].Trim('[', ']'), port);
            throw new RefusedException(new("\"{0}\" is no address of a virus scanner. Write it like localhost:3310, or /run/clamav/clamd.ctl.", address));
        }

        public async Task<Socket> ConnectAsync(CancellationToken cancel)
        {
            var socket = Path is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await (Path is null ? socket.ConnectAsync(Host, Port, cancel) : socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), cancel));
                return socket;
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}
