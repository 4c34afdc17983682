namespace Beehive.Issues;

/// <summary>An issue whose words speak of danger: seen by those who handle it, and in no export.</summary>
public sealed class DangerMark
{
    public long IssueId { get; init; }
    public long PlaceId { get; init; }

    /// <summary>What they speak of, as words.</summary>
    public string Kinds { get; set; } = "";
    public DateTimeOffset At { get; init; }

    /// <summary>As they are kept: by name, with commas between.</summary>
    public static string Written(IEnumerable<DangerKind> kinds) => string.Join(',', kinds.Distinct().Order());

    public static IReadOnlyList<DangerKind> Read(string? written) =>
        [.. (written ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Where(x => Enum.IsDefined(typeof(DangerKind), x)).Select(Enum.Parse<DangerKind>)];
}
