using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122114821_KeepActionOwners")]
public sealed class KeepActionOwners : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("OfferedTo", "ActionPoints", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("ActionLinks", t => new
        {
            Id = t.Counted(),
            ActionPointId = t.Column<long>(nullable: false),
            TokenMark = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            EndedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ActionLinks", x => x.Id);
            t.ForeignKey("FK_ActionLinks_ActionPoints_ActionPointId", x => x.ActionPointId, "ActionPoints", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("ActionOwners", t => new
        {
            ActionPointId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: true),
            Email = t.Words(this, nullable: true),
            Post = t.Words(this, nullable: true),
            NextAccountId = t.Column<long>(nullable: true),
            NextEmail = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ActionOwners", x => x.ActionPointId);
            t.ForeignKey("FK_ActionOwners_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ActionOwners_Accounts_NextAccountId", x => x.NextAccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ActionOwners_ActionPoints_ActionPointId", x => x.ActionPointId, "ActionPoints", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("ActionSteps", t => new
        {
            ActionPointId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Deed = t.Words(this),
            On = t.Words(this, nullable: true),
            Who = t.Words(this, nullable: true),
            Text = t.Words(this, nullable: true),
            From = t.Words(this, nullable: true),
            To = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ActionSteps", x => new { x.ActionPointId, x.Order });
            t.ForeignKey("FK_ActionSteps_ActionPoints_ActionPointId", x => x.ActionPointId, "ActionPoints", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_ActionLinks_ActionPointId", "ActionLinks", "ActionPointId");
        migrationBuilder.CreateIndex("IX_ActionLinks_TokenMark", "ActionLinks", "TokenMark", unique: true);
        migrationBuilder.CreateIndex("IX_ActionOwners_AccountId", "ActionOwners", "AccountId");
        migrationBuilder.CreateIndex("IX_ActionOwners_NextAccountId", "ActionOwners", "NextAccountId");
    }
}
