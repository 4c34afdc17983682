using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122121945_KeepFilesAtWork")]
public sealed class KeepFilesAtWork : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Cost", "Papers", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("Alt", "Attachments", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("Troubles", "Attachments", nullable: false, defaultValue: "[]", collation: Columns.Collation(this));
        migrationBuilder.CreateTable("PaperAuthors", t => new
        {
            PaperId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Wish = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperAuthors", x => x.PaperId);
            t.ForeignKey("FK_PaperAuthors_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PaperAuthors_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("WaitingFiles", t => new
        {
            Id = t.Counted(),
            PaperId = t.Column<long>(nullable: false),
            UploadId = t.Words(this),
            Name = t.Words(this),
            Title = t.Words(this),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_WaitingFiles", x => x.Id);
            t.ForeignKey("FK_WaitingFiles_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.AddColumn<string>("LateReason", "ItemPapers", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateIndex("IX_PaperAuthors_AccountId", "PaperAuthors", "AccountId");
        migrationBuilder.CreateIndex("IX_WaitingFiles_PaperId", "WaitingFiles", "PaperId");
    }
}
