using Xunit;

namespace Beehive.Journeys.Running;

/// <summary>Fails with all that was found, a line each, so that one run shows everything.</summary>
public static class Faults
{
    private const int Most = 60;

    public static void None(IEnumerable<string> faults)
    {
        var found = faults.Take(Most + 1).ToList();
        if (found.Count > 0) Assert.Fail($"{(found.Count > Most ? $"More than {Most}" : found.Count)} faults:{Environment.NewLine}{string.Join(Environment.NewLine, found.Take(Most))}");
    }
}
