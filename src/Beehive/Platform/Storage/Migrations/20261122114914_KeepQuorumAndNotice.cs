using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122114914_KeepQuorumAndNotice")]
public sealed class KeepQuorumAndNotice : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("NoticeDays", "Boards", nullable: true);
        migrationBuilder.AddColumn<string>("NoticeCount", "Boards", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<int>("QuorumCount", "TermsOfReference", nullable: true);
    }
}
