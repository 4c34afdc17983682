using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Beehive.Platform.Files.Inspecting;

/// <summary>How a program of the system ended, and what it said.</summary>
public sealed record Told(bool Finished, int Code, string Words);

/// <summary>
/// Runs a program of the system on a file: no shell, a time limit, a bound on what it may say and, where the system has prlimit, on the memory it may take.
/// Its arguments are ours and the path is one that we made, so nothing that somebody sent is ever part of a command.
/// </summary>
public static class Outside
{
    private const int MostWords = 1024 * 1024;
    private const string Memory = "--as=1073741824", Seconds = "--cpu=10";

    private static readonly Lazy<string?> Limits = new(() => Where("prlimit"));

    /// <param name="folders">Where to look, as PATH tells it.</param>
    public static string? Where(string program, string? folders = null) => (folders ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(x => Path.Combine(x, program)).FirstOrDefault(File.Exists);

    public static async Task<Told> RunAsync(string program, IEnumerable<string> words, TimeSpan limit, CancellationToken cancel)
    {
        var said = new StringBuilder();
        var told = await RunAsync(program, words, limit, x => said.Append(x).Length < MostWords, cancel);
        return told with { Words = said.ToString() };
    }

    /// <summary>Looks for marks in what the program says, however much that is, and keeps only which were there.</summary>
    public static async Task<(Told Told, IReadOnlySet<string> Found)> SeekAsync(string program, IEnumerable<string> words, IReadOnlyList<string> marks, TimeSpan limit, CancellationToken cancel)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var (overlap, tail) = (marks.Max(x => x.Length), "");
        var told = await RunAsync(program, words, limit, more =>
        {
            var text = string.Concat(tail, more);
            found.UnionWith(marks.Where(x => text.Contains(x, StringComparison.Ordinal)));
            tail = text[^Math.Min(overlap, text.Length)..];
            return true;
        }, cancel);
        return (told, found);
    }

    /// <param name="hear">Hears each piece of what is said; false when that is enough.</param>
    private static async Task<Told> RunAsync(string program, IEnumerable<string> words, TimeSpan limit, Piece hear, CancellationToken cancel)
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
            var (output, errors) = (ReadAsync(process.StandardOutput, hear, timed.Token), ReadAsync(process.StandardError, _ => true, timed.Token));
            if (!await output) return new(false, -1, "");
            await Task.WhenAll(errors, process.WaitForExitAsync(timed.Token));
            return new(true, process.ExitCode, "");
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

    private delegate bool Piece(ReadOnlySpan<char> said);

    /// <summary>False when whoever hears has had enough.</summary>
    private static async Task<bool> ReadAsync(StreamReader from, Piece hear, CancellationToken cancel)
    {
        var buffer = new char[8192];
        for (int read; (read = await from.ReadAsync(buffer, cancel)) > 0;)
            if (!hear(buffer.AsSpan(0, read))) return false;
        return true;
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
