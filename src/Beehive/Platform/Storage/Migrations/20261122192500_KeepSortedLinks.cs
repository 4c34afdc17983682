using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122192500_KeepSortedLinks")]
public sealed class KeepSortedLinks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("SortedLinks", t => new
        {
            Id = t.Counted(),
            IssueId = t.Column<long>(nullable: false),
            RaiserId = t.Column<long>(nullable: false),
            Answer = t.Column<int>(nullable: false),
            TokenMark = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            Said = t.Words(this, nullable: true),
            Words = t.Words(this, nullable: true),
            SaidAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_SortedLinks", x => x.Id);
            t.ForeignKey("FK_SortedLinks_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_SortedLinks_Raisers_RaiserId", x => x.RaiserId, "Raisers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_SortedLinks_IssueId", "SortedLinks", "IssueId");
        migrationBuilder.CreateIndex("IX_SortedLinks_RaiserId_Answer", "SortedLinks", ["RaiserId", "Answer"], unique: true);
        migrationBuilder.CreateIndex("IX_SortedLinks_TokenMark", "SortedLinks", "TokenMark", unique: true);
    }
}
