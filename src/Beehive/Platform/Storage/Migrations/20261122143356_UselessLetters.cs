using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122143356_UselessLetters")]
public sealed class UselessLetters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("UselessAfter", "Letters", nullable: true);
        migrationBuilder.AddColumn<long>("LeftOutAt", "Letters", nullable: true);
        migrationBuilder.CreateIndex("IX_Letters_LeftOutAt", "Letters", "LeftOutAt", filter: "\"LeftOutAt\" IS NOT NULL AND \"Text\" <> ''");
        migrationBuilder.DropIndex("IX_Letters_DueAt", "Letters");
        migrationBuilder.CreateIndex("IX_Letters_DueAt", "Letters", "DueAt", filter: "\"SentAt\" IS NULL AND \"ParkedAt\" IS NULL AND \"LeftOutAt\" IS NULL");
    }
}
