using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123003000_KeepTwins")]
public sealed class KeepTwins : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Twins", t => new
        {
            Id = t.Column<long>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            OlderSince = t.Column<long>(nullable: true),
            ChangedTo = t.Words(this, nullable: true),
            Answers = t.Words(this),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Twins", x => x.Id);
            t.ForeignKey("FK_Twins_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("TwinVersions", t => new
        {
            TwinId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            Title = t.Words(this),
            Blocks = t.Words(this),
            Date = t.Words(this, nullable: true),
            By = t.Words(this, nullable: true),
            Original = t.Words(this, nullable: true),
            Mark = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TwinVersions", x => new { x.TwinId, x.Number });
            t.ForeignKey("FK_TwinVersions_Twins_TwinId", x => x.TwinId, "Twins", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("TwinChecks", t => new
        {
            TwinId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Number = t.Column<int>(nullable: false),
            Group = t.Words(this),
            On = t.Words(this),
            OnPaper = t.Column<bool>(nullable: false),
            Blocks = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TwinChecks", x => new { x.TwinId, x.Order });
            t.ForeignKey("FK_TwinChecks_Twins_TwinId", x => x.TwinId, "Twins", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("TwinAuthors", t => new
        {
            TwinId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TwinAuthors", x => x.TwinId);
            t.ForeignKey("FK_TwinAuthors_Twins_TwinId", x => x.TwinId, "Twins", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_TwinAuthors_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Twins_PlaceId_Key", "Twins", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Twins_ThingId", "Twins", "ThingId", unique: true);
        migrationBuilder.CreateIndex("IX_TwinAuthors_AccountId", "TwinAuthors", "AccountId");
    }
}
