using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122215300_KeepNeedsOfTellings")]
public sealed class KeepNeedsOfTellings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<string>("Needs", "Tellings", nullable: true, collation: Columns.Collation(this));
}
