using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122191000_KeepRecordings")]
public sealed class KeepRecordings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("ByVoice", "Contributions", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<string>("Transcript", "Contributions", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("Recordings", t => new
        {
            ContributionId = t.Column<long>(nullable: false),
            UploadId = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Recordings", x => x.ContributionId);
            t.ForeignKey("FK_Recordings_Contributions_ContributionId", x => x.ContributionId, "Contributions", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Recordings_UploadId", "Recordings", "UploadId", unique: true);
    }
}
