using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122122723_CheckMinutes")]
public sealed class CheckMinutes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("SaidBesides", "Meetings", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("Checkings", t => new
        {
            MeetingId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            ClosedAt = t.Column<long>(nullable: false),
            ClosedBy = t.Column<long>(nullable: true),
            Summary = t.Words(this),
            Note = t.Words(this, nullable: true),
            NoteBy = t.Words(this, nullable: true),
            NoteAt = t.Column<long>(nullable: true),
            ToldManagerAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Checkings", x => x.MeetingId);
            t.ForeignKey("FK_Checkings_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Corrections", t => new
        {
            Id = t.Counted(),
            MeetingId = t.Column<long>(nullable: false),
            ItemId = t.Column<long>(nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Asked = t.Words(this),
            By = t.Words(this),
            At = t.Column<long>(nullable: false),
            State = t.Words(this),
            Was = t.Words(this, nullable: true),
            Now = t.Words(this, nullable: true),
            Answer = t.Words(this, nullable: true),
            AnsweredAt = t.Column<long>(nullable: true),
            AfterAgreeing = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Corrections", x => x.Id);
            t.ForeignKey("FK_Corrections_AgendaItems_ItemId", x => x.ItemId, "AgendaItems", "Id", onDelete: ReferentialAction.NoAction);
            t.ForeignKey("FK_Corrections_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Corrections_ItemId", "Corrections", "ItemId");
        migrationBuilder.CreateIndex("IX_Corrections_MeetingId_Id", "Corrections", ["MeetingId", "Id"]);
    }
}
