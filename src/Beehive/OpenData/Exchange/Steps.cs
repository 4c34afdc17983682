using Beehive.Platform;

namespace Beehive.OpenData.Exchange;

/// <summary>Tells whoever waits at the command line how far an import or an export is.</summary>
public sealed class Steps(IProgress<Step> to) : IProgress<ExchangeProgress>
{
    public void Report(ExchangeProgress value) => to.Report(new(value.File, value.Done, value.Total == 0 ? null : value.Total));
}
