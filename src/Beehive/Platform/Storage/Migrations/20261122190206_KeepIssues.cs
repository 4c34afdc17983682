using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122190206_KeepIssues")]
public sealed class KeepIssues : Migration
{
    /// <summary>Who has it, with a phone number, and what comes next by when; or an end with a reason.</summary>
    private const string Promise = """
        ("State" IN ('closed', 'not-known') OR ("Holder" <> '' AND "HolderPhone" <> '' AND "NextStep" <> '' AND "Next" IS NOT NULL))
        AND ("State" <> 'closed' OR ("EndedAs" IS NOT NULL AND "Reason" <> '')) AND ("State" = 'closed' OR "EndedAs" IS NULL)
        """;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("IssueOffices", t => new
        {
            PlaceId = t.Column<long>(nullable: false),
            Office = t.Words(this),
            Phone = t.Words(this),
            ReadIn = t.Column<int>(nullable: false),
            AcceptIn = t.Column<int>(nullable: false),
            AnswerIn = t.Column<int>(nullable: false),
            NextNumber = t.Column<int>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_IssueOffices", x => x.PlaceId);
        });
        migrationBuilder.CreateTable("Tellings", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            Mark = t.Words(this),
            CodeMark = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
            Words = t.Words(this, nullable: true),
            Wanted = t.Words(this, nullable: true),
            Kind = t.Words(this, nullable: true),
            About = t.Words(this, nullable: true),
            Email = t.Words(this, nullable: true),
            Phone = t.Words(this, nullable: true),
            Post = t.Words(this, nullable: true),
            FirstName = t.Words(this, nullable: true),
            ShowsName = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Tellings", x => x.Id);
        });
        migrationBuilder.CreateTable("Issues", t => new
        {
            Id = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            Title = t.Words(this),
            Words = t.Words(this),
            Wanted = t.Words(this, nullable: true),
            About = t.Words(this, nullable: true),
            Kind = t.Words(this),
            Way = t.Words(this),
            RaisedBy = t.Words(this, nullable: true),
            Raised = t.Words(this, nullable: true),
            State = t.Words(this),
            EndedAs = t.Words(this, nullable: true),
            Reason = t.Words(this, nullable: true),
            Changed = t.Words(this, nullable: true),
            Ended = t.Words(this, nullable: true),
            BoardId = t.Column<long>(nullable: true),
            Accepted = t.Words(this, nullable: true),
            Holder = t.Words(this),
            HolderPhone = t.Words(this),
            NextStep = t.Words(this),
            Next = t.Words(this, nullable: true),
            JoinedToId = t.Column<long>(nullable: true),
            Others = t.Column<int>(nullable: false),
            Verdict = t.Words(this, nullable: true),
            VerdictWords = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            CircleId = t.Column<long>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Issues", x => x.Id);
            t.CheckConstraint("CK_Issues_Promise", Promise);
            t.ForeignKey("FK_Issues_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Issues_Things_JoinedToId", x => x.JoinedToId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("IssueSteps", t => new
        {
            IssueId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Deed = t.Words(this),
            On = t.Words(this, nullable: true),
            Who = t.Words(this, nullable: true),
            Text = t.Words(this, nullable: true),
            Next = t.Words(this, nullable: true),
            NextStep = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_IssueSteps", x => new { x.IssueId, x.Order });
            t.ForeignKey("FK_IssueSteps_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Raisers", t => new
        {
            Id = t.Counted(),
            IssueId = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            AccountId = t.Column<long>(nullable: true),
            FirstName = t.Words(this, nullable: true),
            Email = t.Words(this, nullable: true),
            Phone = t.Words(this, nullable: true),
            Post = t.Words(this, nullable: true),
            At = t.Column<long>(nullable: false),
            CodeMark = t.Words(this),
            Joined = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Raisers", x => x.Id);
            t.ForeignKey("FK_Raisers_Issues_IssueId", x => x.IssueId, "Issues", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_Issues_BoardId", "Issues", "BoardId");
        migrationBuilder.CreateIndex("IX_Issues_JoinedToId", "Issues", "JoinedToId");
        migrationBuilder.CreateIndex("IX_Issues_PlaceId_Key", "Issues", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Issues_PlaceId_Number", "Issues", ["PlaceId", "Number"], unique: true);
        migrationBuilder.CreateIndex("IX_Issues_PlaceId_State_Next", "Issues", ["PlaceId", "State", "Next"]);
        migrationBuilder.CreateIndex("IX_Raisers_AccountId", "Raisers", "AccountId");
        migrationBuilder.CreateIndex("IX_Raisers_Email", "Raisers", "Email");
        migrationBuilder.CreateIndex("IX_Raisers_IssueId", "Raisers", "IssueId");
        migrationBuilder.CreateIndex("IX_Tellings_At", "Tellings", "At");
        migrationBuilder.CreateIndex("IX_Tellings_CodeMark", "Tellings", "CodeMark");
        migrationBuilder.CreateIndex("IX_Tellings_PlaceId_Mark", "Tellings", ["PlaceId", "Mark"], unique: true);
    }
}
