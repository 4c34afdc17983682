using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122115249_KeepTheTable")]
public sealed class KeepTheTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Minutes", t => new
        {
            MeetingId = t.Column<long>(nullable: false),
            ItemId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Text = t.Words(this),
            Edition = t.Column<int>(nullable: false),
            Writer = t.Words(this),
            By = t.Words(this),
            AccountId = t.Column<long>(nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Minutes", x => new { x.MeetingId, x.ItemId });
            t.ForeignKey("FK_Minutes_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Runnings", t => new
        {
            MeetingId = t.Column<long>(nullable: false),
            BeganAt = t.Column<long>(nullable: false),
            ItemId = t.Column<long>(nullable: true),
            Since = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Runnings", x => x.MeetingId);
            t.ForeignKey("FK_Runnings_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
        });
        // With its foreign key at once: SQLite cannot add one to a column that is there.
        migrationBuilder.Sql($"""ALTER TABLE "Attendance" ADD COLUMN "SeatId" {(this.IsPostgres() ? "bigint" : "INTEGER")} NULL CONSTRAINT "FK_Attendance_Seats_SeatId" REFERENCES "Seats" ("Id") ON DELETE RESTRICT""");
        migrationBuilder.AddColumn<bool>("Deputy", "Attendance", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("Voting", "Attendance", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("Interest", "Attendance", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<int>("VotersThere", "Decisions", nullable: true);
        migrationBuilder.AddColumn<int>("QuorumNeeded", "Decisions", nullable: true);
        migrationBuilder.CreateIndex("IX_Attendance_SeatId", "Attendance", "SeatId");
    }
}
