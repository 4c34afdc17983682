using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123005629_KeepOtherFormats")]
public sealed class KeepOtherFormats : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("FormatsAtWork", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            Language = t.Words(this),
            MadeBy = t.Words(this),
            Made = t.Words(this, nullable: true),
            Minutes = t.Column<int>(nullable: true),
            Text = t.Words(this, nullable: true),
            Captions = t.Words(this, nullable: true),
            UploadId = t.Words(this, nullable: true),
            Name = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FormatsAtWork", x => x.Id);
            t.ForeignKey("FK_FormatsAtWork_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("OtherFormats", t => new
        {
            Id = t.Column<long>(nullable: false),
            OfId = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            Language = t.Words(this),
            MadeBy = t.Words(this),
            Made = t.Words(this, nullable: true),
            Minutes = t.Column<int>(nullable: true),
            Text = t.Words(this, nullable: true),
            Captions = t.Words(this, nullable: true),
            File = t.Words(this, nullable: true),
            FileKind = t.Words(this, nullable: true),
            Size = t.Column<long>(nullable: false),
            Hash = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_OtherFormats", x => x.Id);
            t.ForeignKey("FK_OtherFormats_Things_OfId", x => x.OfId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_FormatsAtWork_ThingId", "FormatsAtWork", "ThingId");
        migrationBuilder.CreateIndex("IX_OtherFormats_OfId", "OtherFormats", "OfId");
        migrationBuilder.CreateIndex("IX_OtherFormats_PlaceId_Key", "OtherFormats", ["PlaceId", "Key"], unique: true);
    }
}
