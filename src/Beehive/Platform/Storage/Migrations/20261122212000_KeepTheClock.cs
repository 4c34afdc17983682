using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122212000_KeepTheClock")]
public sealed class KeepTheClock : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var column in (string[])["PausedFrom", "DueWhenPaused", "StepWhenPaused"]) migrationBuilder.AddColumn<string>(column, "Issues", nullable: true, collation: Columns.Collation(this));
        foreach (var column in (string[])["CoverOffice", "CoverPhone", "CoverEmail", "CoverFrom", "CoverUntil"]) migrationBuilder.AddColumn<string>(column, "IssueOffices", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("IssueQuestions", t => new
        {
            Id = t.Counted(),
            IssueId = t.Column<long>(nullable: false),
            Words = t.Words(this),
            AskedAt = t.Column<long>(nullable: false),
            Answer = t.Words(this, nullable: true),
            ClosedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_IssueQuestions", x => x.Id);
            t.ForeignKey("FK_IssueQuestions_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("IssueReminders", t => new
        {
            IssueId = t.Column<long>(nullable: false),
            Next = t.Words(this),
            Level = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_IssueReminders", x => x.IssueId);
            t.ForeignKey("FK_IssueReminders_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("PromiseCounts", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            Of = t.Words(this),
            Name = t.Words(this),
            Number = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PromiseCounts", x => x.Id);
        });
        migrationBuilder.CreateTable("PromiseChecks", t => new
        {
            PlaceId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Mended = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PromiseChecks", x => x.PlaceId);
        });
        migrationBuilder.CreateIndex("IX_IssueQuestions_IssueId", "IssueQuestions", "IssueId");
        migrationBuilder.CreateIndex("IX_PromiseCounts_PlaceId", "PromiseCounts", "PlaceId");
        migrationBuilder.CreateIndex("IX_Issues_PlaceId_Next", "Issues", ["PlaceId", "Next"]);
        // What is there already is counted once.
        foreach (var (of, name, which) in ((string, string, string)[])[("open", "\"Holder\"", Open), ("unread", "''", Open + " AND \"Visibility\" = 2"), ("ended", "\"EndedAs\"", "\"EndedAs\" IS NOT NULL")])
            migrationBuilder.Sql($"""INSERT INTO "PromiseCounts" ("PlaceId", "Of", "Name", "Number") SELECT "PlaceId", '{of}', {name}, count(*) FROM "Issues" WHERE {which} GROUP BY "PlaceId", {(of == "unread" ? "\"State\"" : name)}""");
    }

    private const string Open = "\"State\" NOT IN ('closed', 'not-known')";
}
