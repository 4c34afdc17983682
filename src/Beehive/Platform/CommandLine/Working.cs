using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Beehive.Platform.CommandLine;

/// <summary>Shows how far long work has come: bars on a terminal, a plain line every few seconds elsewhere, nothing for what is quick.</summary>
public static class Working
{
    public static Task<T> OnAsync<T>(Typed typed, Func<IProgress<Step>, Task<T>> work) =>
        typed.OnTerminal ? BarsAsync(work) : work(new Lines(typed.Out));

    private static async Task<T> BarsAsync<T>(Func<IProgress<Step>, Task<T>> work) => await AnsiConsole.Progress().AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
        .StartAsync(context => work(new Bars(context)));

    private sealed class Bars(ProgressContext context) : IProgress<Step>
    {
        private readonly Dictionary<string, ProgressTask> bars = new(StringComparer.Ordinal);
        private readonly Lock one = new();

        public void Report(Step value)
        {
            lock (one)
            {
                if (!bars.TryGetValue(value.What, out var bar)) bars[value.What] = bar = context.AddTask(Markup.Escape(value.What));
                if (value.Of is { } all) (bar.MaxValue, bar.Value) = (Math.Max(all, 1), value.Done);
                else bar.IsIndeterminate = true;
            }
        }
    }

    private sealed class Lines(TextWriter to) : IProgress<Step>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
        private readonly Stopwatch since = Stopwatch.StartNew();
        private TimeSpan next = Pause;

        public void Report(Step value)
        {
            lock (since)
            {
                if (since.Elapsed < next) return;
                next = since.Elapsed + Pause;
                to.WriteLine(value.Of is { } all
                    ? string.Create(CultureInfo.InvariantCulture, $"{value.What}: {value.Done:N0} of {all:N0}")
                    : string.Create(CultureInfo.InvariantCulture, $"{value.What}: {value.Done:N0}"));
            }
        }
    }
}
