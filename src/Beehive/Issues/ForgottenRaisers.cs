using Beehive.Accounts;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;

namespace Beehive.Issues;

/// <summary>
/// Who raised an issue, how they are reached, and what they said that nobody else was to read is forgotten half a year after the issue has ended: until then they can
/// say whether it is sorted. Their code still opens the issue; it is no longer known whose it is. What somebody told with their account stays theirs to find.
/// </summary>
public sealed class ForgottenRaisers : IForgets
{
    private const string OfEnded = """ "IssueId" IN (SELECT "Id" FROM "Issues" WHERE "State" = 'closed' AND "Ended" < @before)""";

    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var before = PartialDate.Of(DateOnly.FromDateTime((now - SortedLink.Life).UtcDateTime)).ToString();
        foreach (var sql in (string[])[.. WordsSql(OfEnded), .. ContactSql(OfEnded), $"""DELETE FROM "LetterMarks" WHERE {OfEnded}"""])
        {
            await using var forget = writing.Connection.Command(writing.Transaction, sql);
            await forget.With("@before", before).ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Who they are, how they are reached, and what was still to be brought to them.</summary>
    /// <param name="which">Of the raisers, as SQL.</param>
    public static string[] ContactSql(string which) =>
    [
        $"""UPDATE "RaiserWishes" SET "Formats" = '', "Note" = NULL WHERE "RaiserId" IN (SELECT "Id" FROM "Raisers" WHERE {which})""",
        $"""DELETE FROM "Errands" WHERE "BroughtAt" IS NULL AND "RaiserId" IN (SELECT "Id" FROM "Raisers" WHERE {which})""",
        $"""
        UPDATE "Raisers" SET "FirstName" = NULL, "Email" = NULL, "Phone" = NULL, "Post" = NULL
        WHERE ("FirstName" IS NOT NULL OR "Email" IS NOT NULL OR "Phone" IS NOT NULL OR "Post" IS NOT NULL) AND {which}
        """,
    ];

    /// <summary>What only those who handle it read: why it is sorted or not, and answers by email. That a mail came stays, so that it is not taken again.</summary>
    public static string[] WordsSql(string which) =>
    [
        $"""UPDATE "SortedLinks" SET "Words" = NULL WHERE "Words" IS NOT NULL AND "RaiserId" IN (SELECT "Id" FROM "Raisers" WHERE {which})""",
        $"""UPDATE "MailedReplies" SET "Words" = NULL, "Files" = NULL WHERE ("Words" IS NOT NULL OR "Files" IS NOT NULL) AND "RaiserId" IN (SELECT "Id" FROM "Raisers" WHERE {which})""",
    ];
}
