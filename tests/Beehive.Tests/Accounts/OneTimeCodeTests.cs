using Beehive.Accounts;
using Xunit;

namespace Beehive.Tests.Accounts;

public sealed class OneTimeCodeTests
{
    /// <summary>The secret of RFC 6238's own examples, "12345678901234567890".</summary>
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_examples_of_RFC_6238_hold(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(Secret, OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Fact]
    public void A_clock_may_be_half_a_minute_wrong_and_no_more()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_790_000_000);
        var step = OneTimeCode.StepAt(now);
        foreach (var near in new[] { step - 1, step, step + 1 }) Assert.Equal(near, OneTimeCode.Match(Secret, OneTimeCode.At(Secret, near), now, 0));
        foreach (var far in new[] { step - 2, step + 2 }) Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.At(Secret, far), now, 0));
        Assert.Null(OneTimeCode.Match(Secret, OneTimeCode.At(Secret, step), now, step));
        Assert.Null(OneTimeCode.Match(Secret, "", now, 0));
    }

    [Fact]
    public void Every_secret_has_160_bits_and_is_another()
    {
        var secrets = Enumerable.Range(0, 100).Select(_ => OneTimeCode.NewSecret()).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(100, secrets.Count);
        Assert.All(secrets, x => Assert.Matches("^[A-Z2-7]{32}$", x));
    }
}
