using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123005500_KeepPictures")]
public sealed class KeepPictures : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Pictures", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Words(this),
            BoardId = t.Column<long>(nullable: true),
            Hash = t.Words(this),
            Type = t.Words(this),
            Size = t.Column<long>(nullable: false),
            Alt = t.Words(this),
            Author = t.Words(this, nullable: true),
            Licence = t.Words(this),
            Terms = t.Words(this, nullable: true),
            Changes = t.Words(this, nullable: true),
            Words = t.Words(this),
            IsRestricted = t.Column<bool>(nullable: false),
            Consent = t.Words(this),
            ConsentOn = t.Words(this, nullable: true),
            AgreedBy = t.Words(this, nullable: true),
            AgreedOn = t.Words(this, nullable: true),
            Set = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Pictures", x => x.Id);
            t.ForeignKey("FK_Pictures_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("PictureSwaps", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Words(this),
            BoardId = t.Column<long>(nullable: true),
            PictureId = t.Column<long>(nullable: true),
            Drawing = t.Words(this, nullable: true),
            Reason = t.Words(this),
            IsTakenBack = t.Column<bool>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PictureSwaps", x => x.Id);
            t.ForeignKey("FK_PictureSwaps_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PictureSwaps_Pictures_PictureId", x => x.PictureId, "Pictures", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("WaitingPictures", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: true),
            UploadId = t.Words(this),
            Name = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_WaitingPictures", x => x.Id));
        migrationBuilder.CreateTable("AskedPictures", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: true),
            Words = t.Words(this),
            Address = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t => t.PrimaryKey("PK_AskedPictures", x => x.Id));
        migrationBuilder.CreateIndex("IX_AskedPictures_PlaceId", "AskedPictures", "PlaceId");
        migrationBuilder.CreateIndex("IX_Pictures_BoardId", "Pictures", "BoardId");
        migrationBuilder.CreateIndex("IX_Pictures_PlaceId_Key", "Pictures", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_PictureSwaps_BoardId", "PictureSwaps", "BoardId");
        migrationBuilder.CreateIndex("IX_PictureSwaps_PictureId", "PictureSwaps", "PictureId");
        migrationBuilder.CreateIndex("IX_PictureSwaps_PlaceId_Key", "PictureSwaps", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_WaitingPictures_PlaceId", "WaitingPictures", "PlaceId");
    }
}
