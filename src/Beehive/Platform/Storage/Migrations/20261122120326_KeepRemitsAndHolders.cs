using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122120326_KeepRemitsAndHolders")]
public sealed class KeepRemitsAndHolders : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Remits", t => new
        {
            Id = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            SetUpById = t.Column<long>(nullable: false),
            Sponsor = t.Words(this, nullable: true),
            EndsBy = t.Words(this, nullable: true),
            ReportAtId = t.Column<long>(nullable: true),
            ReportBy = t.Words(this, nullable: true),
            ReportedOn = t.Words(this, nullable: true),
            Report = t.Words(this, nullable: true),
            Extensions = t.Words(this),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Remits", x => x.Id);
            t.ForeignKey("FK_Remits_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Remits_Boards_SetUpById", x => x.SetUpById, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Remits_Things_ReportAtId", x => x.ReportAtId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.AddColumn<bool>("IsDraft", "TermsOfReference", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<int>("HolderOrder", "Appointments", nullable: true);
        migrationBuilder.CreateIndex("IX_Remits_BoardId", "Remits", "BoardId");
        migrationBuilder.CreateIndex("IX_Remits_PlaceId_Key", "Remits", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Remits_ReportAtId", "Remits", "ReportAtId");
        migrationBuilder.CreateIndex("IX_Remits_SetUpById", "Remits", "SetUpById");
    }
}
