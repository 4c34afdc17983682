using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122223000_KeepTopics")]
public sealed class KeepTopics : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Topics", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Words(this),
            Words = t.Words(this),
            BoardId = t.Column<long>(nullable: true),
            Office = t.Words(this, nullable: true),
            Phone = t.Words(this, nullable: true),
            Services = t.Words(this),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Topics", x => x.Id);
            t.ForeignKey("FK_Topics_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.AddColumn<string>("PassedTo", "Issues", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("PassedHow", "Issues", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("PassedOn", "Issues", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("Rule", "Issues", nullable: true, collation: Columns.Collation(this));
        AddReference(migrationBuilder, "SplitFromId", "Things");
        AddReference(migrationBuilder, "TopicId", "Topics");
        migrationBuilder.CreateIndex("IX_Issues_SplitFromId", "Issues", "SplitFromId");
        migrationBuilder.CreateIndex("IX_Issues_TopicId", "Issues", "TopicId");
        migrationBuilder.CreateIndex("IX_Topics_BoardId", "Topics", "BoardId");
        migrationBuilder.CreateIndex("IX_Topics_PlaceId_Key", "Topics", ["PlaceId", "Key"], unique: true);
    }

    private void AddReference(MigrationBuilder migrationBuilder, string column, string to) => migrationBuilder.Sql(
        $"""ALTER TABLE "Issues" ADD COLUMN "{column}" {(this.IsPostgres() ? "bigint" : "INTEGER")} NULL CONSTRAINT "FK_Issues_{to}_{column}" REFERENCES "{to}" ("Id") ON DELETE RESTRICT""");
}
