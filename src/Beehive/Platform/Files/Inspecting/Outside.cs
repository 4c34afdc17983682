using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>How a program of the system ended, and what it said.</summary>
internal sealed record Told(bool Finished, int Code, string Words);

/// <summary>
/// Runs a program of the system on a file: no shell, a time limit, a bound on what it may say and, where the system has prlimit, on the memory it may take.
/// Its arguments are ours and the path is one that we made, so nothing that somebody sent is ever part of a command.
/// </summary>
internal static class Outside
{
    private const int MostWords = 1024 * 1024;
    private const string Memory = "--as=1073741824", Seconds = "--cpu=10";

    private static readonly Lazy<string?> Limits = new(() => Where("prlimit"));

    public static string? Where(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(x => Path.Combine(x, program)).FirstOrDefault(File.Exists);

    public static async Task<Told> RunAsync(string program, IEnumerable<string> words, TimeSpan limit, CancellationToken cancel)
    {
        string[] all = Limits.Value is { } limits ? [limits, Memory, Seconds, "--core=0", program, .. words] : [program, .. words];
        var start = new ProcessStartInfo(all[0], all[1..]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PATH"] = Environment.GetEnvironmentVariable("PATH");
        using var process = new Process { StartInfo = start };
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timed.CancelAfter(limit);
        try
        {
            process.Start();
            process.StandardInput.Close();
            var (output, errors) = (ReadAsync(process.StandardOutput, timed.Token), ReadAsync(process.StandardError, timed.Token));
            var said = await output;
            if (said.Length >= MostWords) return new(false, -1, said);
            await Task.WhenAll(errors, process.WaitForExitAsync(timed.Token));
            return new(true, process.ExitCode, said);
        }
        catch (Exception gone) when (gone is Win32Exception or IOException || (gone is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(false, -1, "");
        }
        finally
        {
            End(process);
        }
    }

    private static async Task<string> ReadAsync(StreamReader from, CancellationToken cancel)
    {
        var words = new StringBuilder();
        var buffer = new char[8192];
        for (int read; words.Length < MostWords && (read = await from.ReadAsync(buffer, cancel)) > 0;) words.Append(buffer, 0, read);
        return words.ToString();
    }

    private static void End(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It was never started, or has ended by itself.
        }
    }
}
