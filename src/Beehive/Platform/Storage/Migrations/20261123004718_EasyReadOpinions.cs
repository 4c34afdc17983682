using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123004718_EasyReadOpinions")]
public sealed class EasyReadOpinions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("EasyTallies", t => new
        {
            PlaceId = t.Column<long>(nullable: false),
            Page = t.Words(this),
            Month = t.Words(this),
            Easy = t.Column<int>(nullable: false),
            Hard = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_EasyTallies", x => new { x.PlaceId, x.Page, x.Month });
        });
        migrationBuilder.CreateTable("HardNotes", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            Page = t.Words(this),
            BoardId = t.Column<long>(nullable: true),
            At = t.Column<long>(nullable: false),
            Words = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_HardNotes", x => x.Id);
        });
        migrationBuilder.CreateIndex("IX_HardNotes_PlaceId_BoardId", "HardNotes", ["PlaceId", "BoardId"]);
    }
}
