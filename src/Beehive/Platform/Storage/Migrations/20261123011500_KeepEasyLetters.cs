using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261123011500_KeepEasyLetters")]
public sealed class KeepEasyLetters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<bool>("ReadsEasily", "Followers", nullable: false, defaultValue: false);
        migrationBuilder.AddColumn<bool>("Easily", "FollowRequests", nullable: false, defaultValue: false);
    }
}
