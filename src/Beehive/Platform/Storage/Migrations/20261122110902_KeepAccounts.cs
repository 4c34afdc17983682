using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122110902_KeepAccounts")]
public sealed class KeepAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Name", "Accounts", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<bool>("ShowsName", "Accounts", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("Phone", "Accounts", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<long>("ClosedAt", "Accounts", nullable: true);
        migrationBuilder.AddColumn<bool>("IsSample", "Accounts", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<long>("CircleId", "Boards", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "Changes", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateTable("Drafts", t => new
        {
            Id = t.Counted(),
            Owner = t.Words(this),
            Form = t.Words(this),
            Fields = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Drafts", x => x.Id);
        });
        migrationBuilder.AddColumn<long>("CircleId", "Meetings", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "Organisations", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "Papers", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "Places", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateTable("ProtectionKeys", t => new
        {
            Name = t.Words(this),
            Xml = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ProtectionKeys", x => x.Name);
        });
        migrationBuilder.CreateTable("SignInLinks", t => new
        {
            Id = t.Counted(),
            Email = t.Words(this),
            TokenMark = t.Words(this),
            BrowserMark = t.Words(this),
            Code = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
            Tries = t.Column<int>(nullable: false),
            Return = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_SignInLinks", x => x.Id);
        });
        migrationBuilder.CreateTable("TakenForms", t => new
        {
            Key = t.Words(this),
            At = t.Column<long>(nullable: false),
            Address = t.Words(this),
            Said = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TakenForms", x => x.Key);
        });
        migrationBuilder.AddColumn<long>("CircleId", "Things", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateTable("Sessions", t => new
        {
            Id = t.Counted(),
            AccountId = t.Column<long>(nullable: false),
            TokenMark = t.Words(this),
            Way = t.Words(this),
            StartedAt = t.Column<long>(nullable: false),
            SeenAt = t.Column<long>(nullable: false),
            StrongUntil = t.Column<long>(nullable: true),
            Device = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Sessions", x => x.Id);
            t.ForeignKey("FK_Sessions_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.AddColumn<long>("CircleId", "Seats", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "Attachments", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "PaperVersions", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "ActionPoints", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "AgendaItems", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "ReportingLines", nullable: false, defaultValue: 0L);
        migrationBuilder.AddColumn<long>("CircleId", "TermsOfReference", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateTable("Appointments", t => new
        {
            Id = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: false),
            SeatId = t.Column<long>(nullable: true),
            BoardId = t.Column<long>(nullable: true),
            Role = t.Words(this),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Appointments", x => x.Id);
            t.ForeignKey("FK_Appointments_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Appointments_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Appointments_Seats_SeatId", x => x.SeatId, "Seats", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.AddColumn<long>("CircleId", "Decisions", nullable: false, defaultValue: 0L);
        migrationBuilder.CreateIndex("IX_Appointments_AccountId", "Appointments", "AccountId");
        migrationBuilder.CreateIndex("IX_Appointments_BoardId", "Appointments", "BoardId");
        migrationBuilder.CreateIndex("IX_Appointments_PlaceId_Key", "Appointments", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Appointments_SeatId", "Appointments", "SeatId");
        migrationBuilder.CreateIndex("IX_Drafts_At", "Drafts", "At");
        migrationBuilder.CreateIndex("IX_Drafts_Owner_Form", "Drafts", ["Owner", "Form"], unique: true);
        migrationBuilder.CreateIndex("IX_Sessions_AccountId", "Sessions", "AccountId");
        migrationBuilder.CreateIndex("IX_Sessions_TokenMark", "Sessions", "TokenMark", unique: true);
        migrationBuilder.CreateIndex("IX_SignInLinks_BrowserMark_MadeAt", "SignInLinks", ["BrowserMark", "MadeAt"]);
        migrationBuilder.CreateIndex("IX_SignInLinks_Email_MadeAt", "SignInLinks", ["Email", "MadeAt"]);
        migrationBuilder.CreateIndex("IX_SignInLinks_TokenMark", "SignInLinks", "TokenMark", unique: true);
        migrationBuilder.CreateIndex("IX_TakenForms_At", "TakenForms", "At");
        foreach (var sql in Enclose()) migrationBuilder.Sql(sql);
        migrationBuilder.Sql(this.IsPostgres() ? FindOnPostgres : FindOnSqlite);
    }

    /// <summary>Every row that can be hidden learns which board leads it.</summary>
    private static IEnumerable<string> Enclose()
    {
        yield return """UPDATE "Boards" SET "CircleId" = "Id" """;
        foreach (var table in (string[])["TermsOfReference", "Seats", "Decisions", "ActionPoints"]) yield return $"""UPDATE "{table}" SET "CircleId" = "BoardId" WHERE "BoardId" IS NOT NULL""";
        yield return Of("Meetings", """SELECT p."BoardId" FROM "MeetingBoards" p WHERE p."MeetingId" = "Meetings"."Id" ORDER BY p."Order" LIMIT 1""");
        yield return Of("AgendaItems", """SELECT p."CircleId" FROM "Meetings" p WHERE p."Id" = "AgendaItems"."MeetingId" """);
        yield return Of("Papers", """SELECT p."BoardId" FROM "PaperBoards" p WHERE p."PaperId" = "Papers"."Id" ORDER BY p."Order" LIMIT 1""");
        foreach (var part in (string[])["PaperVersions", "Attachments"]) yield return Of(part, $"""SELECT p."CircleId" FROM "Papers" p WHERE p."Id" = "{part}"."PaperId" """);
        foreach (var kept in (string[])["Boards", "TermsOfReference", "Seats", "Decisions", "ActionPoints", "Meetings", "AgendaItems", "Papers"])
            yield return $"""UPDATE "Things" SET "CircleId" = (SELECT p."CircleId" FROM "{kept}" p WHERE p."Id" = "Things"."Id") WHERE "Id" IN (SELECT "Id" FROM "{kept}")""";
    }

    private static string Of(string table, string circle) => $"""UPDATE "{table}" SET "CircleId" = COALESCE(({circle}), 0)""";

    /// <summary>What is hidden is found by those who work for its board.</summary>
    private const string FindOnSqlite = """
        UPDATE "Search" SET "Facets" = "Facets" || ' s' || (SELECT t."CircleId" * 4 + t."Visibility" FROM "Things" t WHERE t."Id" = "Search".rowid)
        WHERE rowid IN (SELECT "Id" FROM "Things" WHERE "Visibility" > 0 AND "CircleId" > 0)
        """;

    private const string FindOnPostgres = """
        UPDATE "Search" SET "Facets" = "Facets" || ' s' || (t."CircleId" * 4 + t."Visibility"), "Vector" = "Vector" || array_to_tsvector(ARRAY['s' || (t."CircleId" * 4 + t."Visibility")])
        FROM "Things" t WHERE t."Id" = "Search"."ThingId" AND t."Visibility" > 0 AND t."CircleId" > 0
        """;
}
