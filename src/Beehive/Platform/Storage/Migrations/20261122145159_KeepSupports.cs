using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122145159_KeepSupports")]
public sealed class KeepSupports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Supports", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            MemberId = t.Column<long>(nullable: false),
            Email = t.Words(this, nullable: true),
            SupporterId = t.Column<long>(nullable: true),
            Speaks = t.Column<bool>(nullable: false),
            DoesActions = t.Column<bool>(nullable: false),
            From = t.Words(this),
            Until = t.Words(this),
            Consent = t.Words(this, nullable: true),
            NamedAt = t.Column<long>(nullable: false),
            AcceptedAt = t.Column<long>(nullable: true),
            EndedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Supports", x => x.Id);
            t.ForeignKey("FK_Supports_Accounts_MemberId", x => x.MemberId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Supports_Accounts_SupporterId", x => x.SupporterId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Supports_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Supports_BoardId", "Supports", "BoardId");
        migrationBuilder.CreateIndex("IX_Supports_Email", "Supports", "Email");
        migrationBuilder.CreateIndex("IX_Supports_MemberId", "Supports", "MemberId");
        migrationBuilder.CreateIndex("IX_Supports_SupporterId", "Supports", "SupporterId");
    }
}
