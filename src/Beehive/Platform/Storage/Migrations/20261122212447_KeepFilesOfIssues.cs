using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122212447_KeepFilesOfIssues")]
public sealed class KeepFilesOfIssues : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("DangerLines", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            Name = t.Words(this),
            Phone = t.Words(this),
            Open = t.Words(this, nullable: true),
            WithoutSpeaking = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_DangerLines", x => x.Id);
        });
        migrationBuilder.AddColumn<string>("OwnDangerWords", "IssueOffices", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("Danger", "Tellings", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("DangerMarks", t => new
        {
            IssueId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Kinds = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_DangerMarks", x => x.IssueId);
            t.ForeignKey("FK_DangerMarks_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("IssueFiles", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            IssueId = t.Column<long>(nullable: true),
            TellingId = t.Column<long>(nullable: true),
            UploadId = t.Words(this, nullable: true),
            Hash = t.Words(this, nullable: true),
            Kind = t.Words(this),
            Size = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            State = t.Words(this),
            Words = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_IssueFiles", x => x.Id);
            t.ForeignKey("FK_IssueFiles_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_IssueFiles_Tellings_TellingId", x => x.TellingId, "Tellings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_DangerLines_PlaceId", "DangerLines", "PlaceId");
        migrationBuilder.CreateIndex("IX_IssueFiles_IssueId", "IssueFiles", "IssueId");
        migrationBuilder.CreateIndex("IX_IssueFiles_TellingId", "IssueFiles", "TellingId");
        migrationBuilder.CreateIndex("IX_IssueFiles_UploadId", "IssueFiles", "UploadId", unique: true);
    }
}
