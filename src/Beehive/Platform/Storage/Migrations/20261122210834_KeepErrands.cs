using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122210834_KeepErrands")]
public sealed class KeepErrands : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("PassesOn", "Tellings", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("DeskEntries", t => new
        {
            IssueId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Office = t.Words(this),
            AccountId = t.Column<long>(nullable: true),
            People = t.Column<int>(nullable: true),
            ScanId = t.Words(this, nullable: true),
            ScanName = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_DeskEntries", x => x.IssueId);
            t.ForeignKey("FK_DeskEntries_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Errands", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            IssueId = t.Column<long>(nullable: false),
            RaiserId = t.Column<long>(nullable: false),
            Step = t.Column<int>(nullable: false),
            Way = t.Words(this),
            Title = t.Words(this),
            Text = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            Again = t.Words(this, nullable: true),
            NotReached = t.Column<int>(nullable: false),
            TriedAt = t.Column<long>(nullable: true),
            BroughtAt = t.Column<long>(nullable: true),
            BroughtBy = t.Words(this, nullable: true),
            Met = t.Column<bool>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Errands", x => x.Id);
            t.ForeignKey("FK_Errands_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_Errands_Raisers_RaiserId", x => x.RaiserId, "Raisers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("RaiserWishes", t => new
        {
            RaiserId = t.Column<long>(nullable: false),
            IssueId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Formats = t.Words(this),
            Note = t.Words(this, nullable: true),
            MayPassOn = t.Column<bool>(nullable: true),
            SaidAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RaiserWishes", x => x.RaiserId);
            t.ForeignKey("FK_RaiserWishes_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_RaiserWishes_Raisers_RaiserId", x => x.RaiserId, "Raisers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_DeskEntries_AccountId", "DeskEntries", "AccountId");
        migrationBuilder.CreateIndex("IX_Errands_IssueId", "Errands", "IssueId");
        migrationBuilder.CreateIndex("IX_Errands_PlaceId_BroughtAt_Way", "Errands", ["PlaceId", "BroughtAt", "Way"]);
        migrationBuilder.CreateIndex("IX_Errands_RaiserId_Step", "Errands", ["RaiserId", "Step"], unique: true);
        migrationBuilder.CreateIndex("IX_RaiserWishes_IssueId", "RaiserWishes", "IssueId");
    }
}
