using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122110100_KeepLetters")]
public sealed class KeepLetters : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Letters", t => new
        {
            Id = t.Counted(),
            MessageId = t.Words(this),
            Once = t.Words(this),
            To = t.Words(this),
            ToName = t.Words(this, nullable: true),
            Subject = t.Words(this),
            Text = t.Words(this),
            Html = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            StopLink = t.Words(this, nullable: true),
            WrittenAt = t.Column<long>(nullable: false),
            DueAt = t.Column<long>(nullable: false),
            Attempts = t.Column<int>(nullable: false),
            LeasedUntil = t.Column<long>(nullable: true),
            SentAt = t.Column<long>(nullable: true),
            ParkedAt = t.Column<long>(nullable: true),
            Trouble = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Letters", x => x.Id);
        });
        migrationBuilder.CreateIndex("IX_Letters_DueAt", "Letters", "DueAt", filter: "\"SentAt\" IS NULL AND \"ParkedAt\" IS NULL");
        migrationBuilder.CreateIndex("IX_Letters_Once", "Letters", "Once", unique: true);
        migrationBuilder.CreateIndex("IX_Letters_ParkedAt", "Letters", "ParkedAt", filter: "\"ParkedAt\" IS NOT NULL");
        migrationBuilder.CreateIndex("IX_Letters_SentAt", "Letters", "SentAt", filter: "\"SentAt\" IS NOT NULL AND \"Text\" <> ''");
    }
}
