using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122115500_KeepFollowers")]
public sealed class KeepFollowers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Followers", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: true),
            Email = t.Words(this, nullable: true),
            Since = t.Column<long>(nullable: false),
            StopToken = t.Words(this),
            ChoiceToken = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Followers", x => x.Id);
            t.ForeignKey("FK_Followers_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_Followers_Places_PlaceId", x => x.PlaceId, "Places", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Happenings", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Deed = t.Words(this),
            Title = t.Words(this),
            Text = t.Words(this),
            ThingId = t.Column<long>(nullable: false),
            About = t.Words(this),
            Circles = t.Words(this),
            ToldAt = t.Column<long>(nullable: true),
            Reached = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Happenings", x => x.Id);
            t.ForeignKey("FK_Happenings_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("FollowRequests", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            Email = t.Words(this),
            HowOften = t.Words(this),
            TokenMark = t.Words(this),
            AskedAt = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FollowRequests", x => x.Id);
            t.ForeignKey("FK_FollowRequests_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Followings", t => new
        {
            Id = t.Counted(),
            FollowerId = t.Column<long>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            HowOften = t.Words(this),
            Since = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Followings", x => x.Id);
            t.ForeignKey("FK_Followings_Followers_FollowerId", x => x.FollowerId, "Followers", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_Followings_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Hearings", t => new
        {
            HappeningId = t.Column<long>(nullable: false),
            FollowerId = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: false),
            ToldAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Hearings", x => new { x.HappeningId, x.FollowerId });
            t.ForeignKey("FK_Hearings_Followers_FollowerId", x => x.FollowerId, "Followers", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_Hearings_Happenings_HappeningId", x => x.HappeningId, "Happenings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Followers_AccountId_PlaceId", "Followers", ["AccountId", "PlaceId"], unique: true);
        migrationBuilder.CreateIndex("IX_Followers_ChoiceToken", "Followers", "ChoiceToken", unique: true);
        migrationBuilder.CreateIndex("IX_Followers_Email_PlaceId", "Followers", ["Email", "PlaceId"], unique: true);
        migrationBuilder.CreateIndex("IX_Followers_PlaceId", "Followers", "PlaceId");
        migrationBuilder.CreateIndex("IX_Followers_StopToken", "Followers", "StopToken", unique: true);
        migrationBuilder.CreateIndex("IX_Followings_FollowerId", "Followings", "FollowerId");
        migrationBuilder.CreateIndex("IX_Followings_ThingId_FollowerId", "Followings", ["ThingId", "FollowerId"], unique: true);
        migrationBuilder.CreateIndex("IX_FollowRequests_AskedAt", "FollowRequests", "AskedAt");
        migrationBuilder.CreateIndex("IX_FollowRequests_ThingId", "FollowRequests", "ThingId");
        migrationBuilder.CreateIndex("IX_FollowRequests_TokenMark", "FollowRequests", "TokenMark", unique: true);
        migrationBuilder.CreateIndex("IX_Happenings_At", "Happenings", "At", filter: "\"ToldAt\" IS NULL");
        migrationBuilder.CreateIndex("IX_Happenings_PlaceId_Id", "Happenings", ["PlaceId", "Id"]);
        migrationBuilder.CreateIndex("IX_Happenings_ThingId", "Happenings", "ThingId");
        migrationBuilder.CreateIndex("IX_Hearings_DueAt", "Hearings", "DueAt", filter: "\"ToldAt\" IS NULL");
        migrationBuilder.CreateIndex("IX_Hearings_FollowerId", "Hearings", "FollowerId");
        migrationBuilder.CreateIndex("IX_Hearings_ToldAt", "Hearings", "ToldAt", filter: "\"ToldAt\" IS NOT NULL");
    }
}
