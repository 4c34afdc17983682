using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122123503_KeepNeeds")]
public sealed class KeepNeeds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Needs", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            Note = t.Words(this, nullable: true),
            ConsentedAt = t.Column<long>(nullable: false),
            ReviewBy = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Needs", x => x.Id);
            t.ForeignKey("FK_Needs_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("NeedsAtMeetings", t => new
        {
            NeedId = t.Column<long>(nullable: false),
            MeetingId = t.Column<long>(nullable: false),
            Met = t.Column<bool>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_NeedsAtMeetings", x => new { x.NeedId, x.MeetingId });
            t.ForeignKey("FK_NeedsAtMeetings_Needs_NeedId", x => x.NeedId, "Needs", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_NeedsAtMeetings_Things_MeetingId", x => x.MeetingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Needs_AccountId", "Needs", "AccountId");
        migrationBuilder.CreateIndex("IX_Needs_PlaceId_AccountId_Kind", "Needs", ["PlaceId", "AccountId", "Kind"], unique: true);
        migrationBuilder.CreateIndex("IX_NeedsAtMeetings_MeetingId", "NeedsAtMeetings", "MeetingId");
    }
}
