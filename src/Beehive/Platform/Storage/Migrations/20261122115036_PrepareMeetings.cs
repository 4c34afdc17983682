using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122115036_PrepareMeetings")]
public sealed class PrepareMeetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<long>("AgendaOutAt", "Meetings", nullable: true);
        migrationBuilder.AddColumn<string>("EasyReadBy", "Meetings", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("ClosedItems", "Meetings", nullable: false, defaultValue: "[]", collation: Columns.Collation(this));
        migrationBuilder.AddColumn<long>("PlannedAt", "Meetings", nullable: true);
        migrationBuilder.AddColumn<string>("MovedFrom", "Meetings", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("Senders", t => new
        {
            SentId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: true),
            Email = t.Words(this, nullable: true),
            Phone = t.Words(this, nullable: true),
            BrowserMark = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
            Helped = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Senders", x => x.SentId);
        });
        migrationBuilder.AddColumn<string>("Standing", "AgendaItems", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<string>("LateReason", "AgendaItems", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.AddColumn<long>("ChangedAt", "AgendaItems", nullable: true);
        migrationBuilder.AddColumn<string>("ChangeNote", "AgendaItems", nullable: true, collation: Columns.Collation(this));
        migrationBuilder.CreateTable("Contributions", t => new
        {
            Id = t.Column<long>(nullable: false),
            ItemId = t.Column<long>(nullable: false),
            MeetingId = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            Text = t.Words(this),
            From = t.Words(this, nullable: true),
            CameBy = t.Words(this),
            MayPublish = t.Column<bool>(nullable: false),
            SentAt = t.Column<long>(nullable: false),
            ReadAt = t.Column<long>(nullable: true),
            HeldBack = t.Words(this, nullable: true),
            Answer = t.Words(this, nullable: true),
            AnsweredAt = t.Column<long>(nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Contributions", x => x.Id);
            t.ForeignKey("FK_Contributions_AgendaItems_ItemId", x => x.ItemId, "AgendaItems", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Contributions_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Contributions_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("Suggestions", t => new
        {
            Id = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            Title = t.Words(this),
            Why = t.Words(this, nullable: true),
            AboutId = t.Column<long>(nullable: true),
            SentAt = t.Column<long>(nullable: false),
            State = t.Words(this),
            Answer = t.Words(this, nullable: true),
            AnsweredAt = t.Column<long>(nullable: true),
            ItemId = t.Column<long>(nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Suggestions", x => x.Id);
            t.ForeignKey("FK_Suggestions_AgendaItems_ItemId", x => x.ItemId, "AgendaItems", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Suggestions_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Suggestions_Things_AboutId", x => x.AboutId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Contributions_BoardId", "Contributions", "BoardId");
        migrationBuilder.CreateIndex("IX_Contributions_ItemId", "Contributions", "ItemId");
        migrationBuilder.CreateIndex("IX_Contributions_MeetingId", "Contributions", "MeetingId");
        migrationBuilder.CreateIndex("IX_Contributions_PlaceId_Key", "Contributions", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Senders_AccountId", "Senders", "AccountId");
        migrationBuilder.CreateIndex("IX_Senders_PlaceId_At", "Senders", ["PlaceId", "At"]);
        migrationBuilder.CreateIndex("IX_Suggestions_AboutId", "Suggestions", "AboutId");
        migrationBuilder.CreateIndex("IX_Suggestions_BoardId", "Suggestions", "BoardId");
        migrationBuilder.CreateIndex("IX_Suggestions_ItemId", "Suggestions", "ItemId");
        migrationBuilder.CreateIndex("IX_Suggestions_PlaceId_Key", "Suggestions", ["PlaceId", "Key"], unique: true);
    }
}
