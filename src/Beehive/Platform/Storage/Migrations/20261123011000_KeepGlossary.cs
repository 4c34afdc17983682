using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123011000_KeepGlossary")]
public sealed class KeepGlossary : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("GlossaryWords", t => new
        {
            Id = t.Column<long>(nullable: false),
            Word = t.Words(this),
            Forms = t.Words(this),
            Meaning = t.Words(this),
            AlsoCalled = t.Words(this),
            Picture = t.Words(this, nullable: true),
            AgreedBy = t.Words(this, nullable: true),
            AgreedOn = t.Words(this, nullable: true),
            BoardId = t.Column<long>(nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_GlossaryWords", x => x.Id);
            t.ForeignKey("FK_GlossaryWords_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_GlossaryWords_BoardId", "GlossaryWords", "BoardId");
        migrationBuilder.CreateIndex("IX_GlossaryWords_PlaceId_Key", "GlossaryWords", ["PlaceId", "Key"], unique: true);
    }
}
