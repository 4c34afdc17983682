using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123004004_KeepFormatRequests")]
public sealed class KeepFormatRequests : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("FormatPromises", t => new
        {
            PlaceId = t.Column<long>(nullable: false),
            Days = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FormatPromises", x => x.PlaceId);
            t.ForeignKey("FK_FormatPromises_Places_PlaceId", x => x.PlaceId, "Places", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("FormatRequests", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Format = t.Words(this),
            Language = t.Words(this, nullable: true),
            Note = t.Words(this, nullable: true),
            OpenMark = t.Words(this, nullable: true),
            AskedAt = t.Column<long>(nullable: false),
            Due = t.Words(this),
            State = t.Words(this),
            AnsweredAt = t.Column<long>(nullable: true),
            Link = t.Words(this, nullable: true),
            Words = t.Words(this, nullable: true),
            Instead = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FormatRequests", x => x.Id);
            t.ForeignKey("FK_FormatRequests_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("FormatAskers", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            RequestId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: true),
            Email = t.Words(this, nullable: true),
            Phone = t.Words(this, nullable: true),
            Post = t.Words(this, nullable: true),
            ContactMark = t.Words(this),
            At = t.Column<long>(nullable: false),
            ToTellSince = t.Column<long>(nullable: true),
            ToldAt = t.Column<long>(nullable: true),
            ToldBy = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FormatAskers", x => x.Id);
            t.ForeignKey("FK_FormatAskers_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_FormatAskers_FormatRequests_RequestId", x => x.RequestId, "FormatRequests", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_FormatAskers_AccountId", "FormatAskers", "AccountId");
        migrationBuilder.CreateIndex("IX_FormatAskers_PlaceId_ToTellSince", "FormatAskers", ["PlaceId", "ToTellSince"]);
        migrationBuilder.CreateIndex("IX_FormatAskers_RequestId_ContactMark", "FormatAskers", ["RequestId", "ContactMark"], unique: true);
        migrationBuilder.CreateIndex("IX_FormatRequests_OpenMark", "FormatRequests", "OpenMark", unique: true);
        migrationBuilder.CreateIndex("IX_FormatRequests_PlaceId_State_Due", "FormatRequests", ["PlaceId", "State", "Due"]);
        migrationBuilder.CreateIndex("IX_FormatRequests_ThingId_Format_State", "FormatRequests", ["ThingId", "Format", "State"]);
    }
}
