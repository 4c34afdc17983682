using System.Diagnostics;
using Beehive.Platform.Files.Inspecting;
using Xunit;

namespace Beehive.Tests.Platform.Files;

/// <summary>Other programs may hang, chatter without end, or not be there.</summary>
public class OutsideTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_that_hangs_is_ended_in_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sleep.");
        var clock = Stopwatch.StartNew();
        Assert.False((await Outside.RunAsync("sleep", ["60"], TimeSpan.FromMilliseconds(300), Cancel)).Finished);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), clock.Elapsed.ToString());
    }

    [Fact]
    public async Task A_program_that_says_too_much_is_ended()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no yes.");
        var told = await Outside.RunAsync("yes", [], TimeSpan.FromSeconds(60), Cancel);
        Assert.False(told.Finished);
        Assert.InRange(told.Words.Length, 1, 2 * 1024 * 1024);
    }

    [Fact]
    public async Task What_is_handed_over_is_never_read_by_a_shell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no echo.");
        Assert.Equal("$(id); `id` | cat > x\n", (await Outside.RunAsync("echo", ["$(id); `id` | cat > x"], TimeSpan.FromSeconds(10), Cancel)).Words);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_not_taken_for_one_that_found_nothing()
    {
        var told = await Outside.RunAsync("no-such-program-of-beehive", [], TimeSpan.FromSeconds(10), Cancel);
        Assert.False(told is { Finished: true, Code: 0 });
    }
}
