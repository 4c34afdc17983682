using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123011200_KeepVoices")]
public sealed class KeepVoices : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Voices", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            TwinId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            IsWhole = t.Column<bool>(nullable: false),
            Mark = t.Words(this),
            Hash = t.Words(this),
            Kind = t.Words(this),
            By = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Voices", x => x.Id);
            t.ForeignKey("FK_Voices_Twins_TwinId", x => x.TwinId, "Twins", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Voices_TwinId", "Voices", "TwinId");
    }
}
