using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122222000_KeepReplies")]
public sealed class KeepReplies : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("ReplyTo", "Letters", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("LetterMarks", t => new
        {
            Id = t.Counted(),
            IssueId = t.Column<long>(nullable: false),
            RaiserId = t.Column<long>(nullable: false),
            TokenMark = t.Words(this),
            LinkMark = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            CameBackAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_LetterMarks", x => x.Id);
            t.ForeignKey("FK_LetterMarks_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_LetterMarks_Raisers_RaiserId", x => x.RaiserId, "Raisers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_LetterMarks_IssueId", "LetterMarks", "IssueId");
        migrationBuilder.CreateIndex("IX_LetterMarks_LinkMark", "LetterMarks", "LinkMark", unique: true);
        migrationBuilder.CreateIndex("IX_LetterMarks_RaiserId", "LetterMarks", "RaiserId");
        migrationBuilder.CreateIndex("IX_LetterMarks_TokenMark", "LetterMarks", "TokenMark", unique: true);
        migrationBuilder.CreateTable("MailedReplies", t => new
        {
            Id = t.Counted(),
            IssueId = t.Column<long>(nullable: false),
            RaiserId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            MessageMark = t.Words(this),
            Words = t.Words(this, nullable: true),
            Files = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_MailedReplies", x => x.Id);
            t.ForeignKey("FK_MailedReplies_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_MailedReplies_Raisers_RaiserId", x => x.RaiserId, "Raisers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_MailedReplies_IssueId", "MailedReplies", "IssueId");
        migrationBuilder.CreateIndex("IX_MailedReplies_RaiserId_MessageMark", "MailedReplies", ["RaiserId", "MessageMark"], unique: true);
    }
}
