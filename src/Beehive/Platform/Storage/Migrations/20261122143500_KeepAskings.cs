using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122143500_KeepAskings")]
public sealed class KeepAskings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Askings", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            What = t.Words(this),
            Kind = t.Words(this),
            Body = t.Words(this),
            Office = t.Words(this, nullable: true),
            Text = t.Words(this, nullable: true),
            BoardId = t.Column<long>(nullable: false),
            ArisingFromId = t.Column<long>(nullable: true),
            Asked = t.Words(this, nullable: true),
            Due = t.Words(this, nullable: true),
            State = t.Words(this),
            Answer = t.Words(this, nullable: true),
            AnsweredOn = t.Words(this, nullable: true),
            Reason = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Askings", x => x.Id);
            t.ForeignKey("FK_Askings_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Askings_Things_ArisingFromId", x => x.ArisingFromId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("AskedBodies", t => new
        {
            AskingId = t.Column<long>(nullable: false),
            Email = t.Words(this, nullable: true),
            Post = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_AskedBodies", x => x.AskingId);
            t.ForeignKey("FK_AskedBodies_Askings_AskingId", x => x.AskingId, "Askings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("AskingSteps", t => new
        {
            AskingId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Deed = t.Words(this),
            On = t.Words(this, nullable: true),
            Who = t.Words(this, nullable: true),
            Text = t.Words(this, nullable: true),
            Due = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_AskingSteps", x => new { x.AskingId, x.Order });
            t.ForeignKey("FK_AskingSteps_Askings_AskingId", x => x.AskingId, "Askings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Askings_ArisingFromId", "Askings", "ArisingFromId");
        migrationBuilder.CreateIndex("IX_Askings_BoardId", "Askings", "BoardId");
        migrationBuilder.CreateIndex("IX_Askings_PlaceId_Key", "Askings", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Askings_PlaceId_State_Due", "Askings", ["PlaceId", "State", "Due"]);
    }
}
