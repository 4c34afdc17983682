using System.Diagnostics;
using System.Globalization;

namespace Beehive.Tests.Dependable;

/// <summary>./do test runs a sample of each long proof; ./do prove runs the whole and keeps what it found.</summary>
public static class Proof
{
    /// <summary>The whole proof is wanted.</summary>
    public static bool IsWhole => Environment.GetEnvironmentVariable("BEEHIVE_PROVE") == "1";

    /// <summary>One line of docs/proof.md.</summary>
    public static void Tell(string what, string found, Stopwatch took)
    {
        if (Environment.GetEnvironmentVariable("BEEHIVE_PROOF_FILE") is not { Length: > 0 } path) return;
        lock (typeof(Proof)) File.AppendAllText(path, string.Create(CultureInfo.InvariantCulture, $"| {what} | {found} | {took.Elapsed.TotalSeconds:N0} s |\n"));
    }
}
