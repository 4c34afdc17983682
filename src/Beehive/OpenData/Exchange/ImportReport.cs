namespace Beehive.OpenData.Exchange;

/// <summary>What an import did with one file.</summary>
/// <param name="Left">Lines that were not taken, because what they tell of is not public here.</param>
public sealed record FileReport(string File, long New, long Changed, long Same, long Left = 0);

/// <summary>What an import did.</summary>
public sealed record ImportReport(string Place, IReadOnlyList<FileReport> Files)
{
    public long New => Files.Sum(x => x.New);

    public long Changed => Files.Sum(x => x.Changed);

    public long Same => Files.Sum(x => x.Same);

    public long Left => Files.Sum(x => x.Left);

    /// <summary>False when everything was known already: nothing was written then.</summary>
    public bool ChangedAnything => New + Changed > 0;
}

/// <summary>How far an import or an export is.</summary>
/// <param name="Done">Bytes read of an import, things written of an export.</param>
/// <param name="Total">0 when not known.</param>
public sealed record ExchangeProgress(string File, long Done, long Total);
