using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122151500_ClosePapers")]
public sealed class ClosePapers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("ClosedReason", "Papers", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<long>("SentBackAt", "PaperAuthors", nullable: true);
        migrationBuilder.AddColumn<string>("SentBackWhy", "PaperAuthors", nullable: true, collation: Columns.Collation(this));
    }
}
