using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Beehive.Platform.CommandLine;
using Beehive.Tests.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.Dependable;

/// <summary>The program as a process of its own, which can be killed.</summary>
public sealed class Beehives : IAsyncDisposable
{
    /// <summary>Longer than anything here takes, however busy the machine is; who waits so long hangs.</summary>
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(120);

    private static readonly string Program = Path.ChangeExtension(typeof(Door).Assembly.Location, ".dll");

    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    private Beehives(Process process)
    {
        this.process = process;
        (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
    }

    public int Id => process.Id;

    /// <param name="under">A program that runs ours, such as strace, with its own words.</param>
    public static Beehives Start(IEnumerable<string> words, params string[] under)
    {
        string[] all = [.. under, "dotnet", Program, .. words];
        var start = new ProcessStartInfo(all[0]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var word in all[1..]) start.ArgumentList.Add(word);
        return new(Process.Start(start)!);
    }

    public static async Task<int> RunAsync(IEnumerable<string> words, params string[] under)
    {
        await using var running = Start(words, under);
        return await running.EndAsync();
    }

    /// <summary>A server on a database under test, ready to answer.</summary>
    public static async Task<Beehives> ServeAsync(DatabaseUnderTest under, int port, params string[] words)
    {
        var serving = Start(["serve", .. under.Where(), "--urls", $"http://127.0.0.1:{port}", .. words]);
        await serving.ReadyAsync(port);
        return serving;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task ReadyAsync(int port)
    {
        using var client = new HttpClient();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Hangs && !process.HasExited;)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/readyz"), TestContext.Current.CancellationToken);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
            await Task.Delay(30, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"Nothing serves at {port}.{(process.HasExited ? " " + await error : "")}");
    }

    /// <summary>Waits for the end, which must come.</summary>
    public async Task<int> EndAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Hangs);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public Task<string> OutputAsync() => output;

    public Task<string> ErrorAsync() => error;

    public void Kill() => process.Kill(entireProcessTree: true);

    /// <summary>Asks it to end, as an init system does.</summary>
    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
