using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122182416_FindBySlug")]
public sealed class FindBySlug : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_ActionPoints_PlaceId_Slug", "ActionPoints", ["PlaceId", "Slug"]);
        migrationBuilder.CreateIndex("IX_Askings_PlaceId_Slug", "Askings", ["PlaceId", "Slug"]);
        migrationBuilder.CreateIndex("IX_AuditLines_Id", "AuditLines", "Id", filter: "\"Seq\" IS NULL");
        migrationBuilder.CreateIndex("IX_Decisions_PlaceId_Slug", "Decisions", ["PlaceId", "Slug"]);
        migrationBuilder.CreateIndex("IX_Papers_PlaceId_Slug", "Papers", ["PlaceId", "Slug"]);
    }
}
