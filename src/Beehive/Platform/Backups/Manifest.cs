using System.Text.RegularExpressions;
using Beehive.Platform.AuditTrail;

namespace Beehive.Platform.Backups;

/// <summary>What a backup says of itself, in manifest.json. It is written last, so that a backup without it was never finished.</summary>
/// <param name="Database">SQLite or PostgreSQL: it goes back into the same kind.</param>
/// <param name="Migrations">The schema that it was made from.</param>
/// <param name="Rows">How many rows each table holds.</param>
/// <param name="Heads">Where each chain of the audit trail ends.</param>
/// <param name="Parts">Everything else in the file, with size and SHA-256.</param>
public sealed record Manifest(string Format, string Program, DateTimeOffset Made, string Database, IReadOnlyList<string> Migrations,
    IReadOnlyDictionary<string, long> Rows, IReadOnlyList<Head> Heads, IReadOnlyDictionary<string, Part> Parts)
{
    public const string Name = "manifest.json";
    public const string ThisFormat = "beehive-backup/1";
    public const string SqlitePart = "beehive.db";

    public static string TablePart(string table) => $"tables/{table}.csv";

    public static string FilePart(string hash) => $"files/{hash}";
}

public sealed record Part(long Size, string Sha256);

/// <summary>The only names that a part may have: a backup from a stranger must not write elsewhere.</summary>
public static partial class PartNames
{
    [GeneratedRegex(@"\A(beehive\.db|tables/[A-Za-z]{1,60}\.csv|files/[0-9a-f]{64})\z", RegexOptions.ExplicitCapture, 1000)]
    public static partial Regex Allowed { get; }
}
