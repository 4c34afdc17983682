using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace Beehive.Bench;

/// <summary>A published program that serves on a port of its own until it is disposed.</summary>
public sealed class Server : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private Server(Process process, int port, TimeSpan started) => (this.process, Port, Started) = (process, port, started);

    public int Port { get; }

    /// <summary>From the start of the process to the last byte of its first page.</summary>
    public TimeSpan Started { get; }

    public string Root => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Memory that the process holds, in MB of a million bytes.</summary>
    public double Resident => File.ReadLines($"/proc/{process.Id}/status").First(x => x.StartsWith("VmRSS:", StringComparison.Ordinal)) is var line
        ? long.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * 1024 / 1e6
        : 0;

    /// <param name="firstPage">What is asked for until it comes.</param>
    public static Server Start(string program, string firstPage, params IEnumerable<string> arguments)
    {
        var port = FreePort();
        string[] listen = Path.GetFileName(program) == "Beehive.dll" ? ["serve", "--port", port.ToString(CultureInfo.InvariantCulture)] : ["--urls", $"http://127.0.0.1:{port}"];
        var start = new ProcessStartInfo("dotnet", [program, .. listen, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(program) };
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!Wire.Answers(port, firstPage))
        {
            if (process.HasExited || clock.Elapsed > Longest) throw new InvalidOperationException($"{program} did not show {firstPage}.");
            Thread.Sleep(2);
        }
        return new Server(process, port, clock.Elapsed);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
