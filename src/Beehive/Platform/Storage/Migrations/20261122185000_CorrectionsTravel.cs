using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

/// <summary>A correction becomes a noun: it gets a number and an id of its own. Those that are there keep all they say.</summary>
[DbContext(typeof(Store))]
[Migration("20261122185000_CorrectionsTravel")]
public sealed class CorrectionsTravel : Migration
{
    private const string Kept = "\"MeetingId\", \"ItemId\", \"PlaceId\", \"Visibility\", \"CircleId\", \"Asked\", \"By\", \"At\", \"State\", \"Was\", \"Now\", \"Answer\", \"AnsweredAt\", \"AfterAgreeing\"";

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql("""CREATE TABLE "CorrectionsBefore" AS SELECT * FROM "Corrections" """);
        migrationBuilder.DropTable("Corrections");
        migrationBuilder.CreateTable("Corrections", t => new
        {
            Id = t.Column<long>(nullable: false),
            MeetingId = t.Column<long>(nullable: false),
            ItemId = t.Column<long>(nullable: true),
            Asked = t.Words(this),
            By = t.Words(this),
            At = t.Column<long>(nullable: false),
            State = t.Words(this),
            Was = t.Words(this, nullable: true),
            Now = t.Words(this, nullable: true),
            Answer = t.Words(this, nullable: true),
            AnsweredAt = t.Column<long>(nullable: true),
            AfterAgreeing = t.Column<bool>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Corrections", x => x.Id);
            t.ForeignKey("FK_Corrections_AgendaItems_ItemId", x => x.ItemId, "AgendaItems", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Corrections_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
        });
        const string number = """((SELECT "Next" FROM "Numbers" WHERE "Id" = 1) - 1 + ROW_NUMBER() OVER (ORDER BY "Id"))""";
        var sorted = this.IsPostgres() ? $"lpad({number}::text, 12, '0')" : $"printf('%012d', {number})";
        var random = this.IsPostgres() ? "replace(gen_random_uuid()::text, '-', '')" : "lower(hex(randomblob(16)))";
        migrationBuilder.Sql($"""
            INSERT INTO "Corrections" ("Id", "Key", "Address", {Kept})
            SELECT {number}, 'correction-' || {sorted} || '-' || {random}, '', {Kept} FROM "CorrectionsBefore"
            """);
        migrationBuilder.Sql("""UPDATE "Numbers" SET "Next" = "Next" + (SELECT COUNT(*) FROM "CorrectionsBefore") WHERE "Id" = 1""");
        migrationBuilder.Sql("""DROP TABLE "CorrectionsBefore" """);
        migrationBuilder.CreateIndex("IX_Corrections_ItemId", "Corrections", "ItemId");
        migrationBuilder.CreateIndex("IX_Corrections_MeetingId", "Corrections", "MeetingId");
        migrationBuilder.CreateIndex("IX_Corrections_PlaceId_Key", "Corrections", ["PlaceId", "Key"], unique: true);
    }
}
