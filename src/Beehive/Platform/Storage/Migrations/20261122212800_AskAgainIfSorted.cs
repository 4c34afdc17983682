using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122212800_AskAgainIfSorted")]
public sealed class AskAgainIfSorted : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<long>("AskedAgainAt", "SortedLinks", nullable: true);
}
