using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122050000_FirstRelease")]
public sealed class FirstRelease : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Accounts", t => new
        {
            Id = t.Counted(),
            Email = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            LooksAfterInstallation = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Accounts", x => x.Id);
        });
        migrationBuilder.CreateTable("AuditLines", t => new
        {
            Id = t.Counted(),
            PlaceId = t.Column<long>(nullable: false),
            At = t.Column<long>(nullable: false),
            Deed = t.Words(this),
            ThingId = t.Column<long>(nullable: true),
            Values = t.Words(this, nullable: true),
            Salt = t.Words(this, nullable: true),
            ValuesHash = t.Words(this),
            Seq = t.Column<long>(nullable: true),
            Hash = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_AuditLines", x => x.Id);
        });
        migrationBuilder.CreateTable("Boards", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            Name = t.Words(this),
            Kind = t.Words(this),
            State = t.Words(this),
            StateNote = t.Words(this, nullable: true),
            Summary = t.Words(this, nullable: true),
            Purpose = t.Words(this, nullable: true),
            MayDecide = t.Words(this, nullable: true),
            Rhythm = t.Words(this, nullable: true),
            Work = t.Words(this, nullable: true),
            Statutory = t.Column<bool>(nullable: true),
            Contact = t.Words(this, nullable: true),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            Picture = t.Words(this, nullable: true),
            FormerNames = t.Words(this),
            FormerSlugs = t.Words(this),
            Order = t.Column<int>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Boards", x => x.Id);
        });
        migrationBuilder.CreateTable("Changes", t => new
        {
            Id = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            State = t.Words(this),
            Date = t.Words(this, nullable: true),
            Reason = t.Words(this, nullable: true),
            Topic = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Changes", x => x.Id);
        });
        migrationBuilder.CreateTable("Freshness", t => new
        {
            PlaceId = t.Column<long>(nullable: false),
            Number = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Freshness", x => x.PlaceId);
        });
        migrationBuilder.CreateTable("Meetings", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            Title = t.Words(this),
            Kind = t.Words(this),
            State = t.Words(this),
            Reason = t.Words(this, nullable: true),
            MovedToId = t.Column<long>(nullable: true),
            Date = t.Words(this, nullable: true),
            DateNote = t.Words(this, nullable: true),
            Start = t.Words(this, nullable: true),
            End = t.Words(this, nullable: true),
            Zone = t.Words(this),
            StartsAt = t.Column<long>(nullable: true),
            Place = t.Words(this, nullable: true),
            GettingIn = t.Words(this, nullable: true),
            Online = t.Words(this, nullable: true),
            WhoMayCome = t.Words(this, nullable: true),
            Summary = t.Words(this, nullable: true),
            Minutes = t.Words(this),
            MinutesAgreedAtId = t.Column<long>(nullable: true),
            FormerSlugs = t.Words(this),
            Sequence = t.Column<int>(nullable: false),
            ChangedAt = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Meetings", x => x.Id);
            t.ForeignKey("FK_Meetings_Meetings_MinutesAgreedAtId", x => x.MinutesAgreedAtId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Meetings_Meetings_MovedToId", x => x.MovedToId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("Numbers", t => new
        {
            Id = t.Column<int>(nullable: false),
            Next = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Numbers", x => x.Id);
        });
        migrationBuilder.CreateTable("Organisations", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Words(this),
            ShortName = t.Words(this, nullable: true),
            Sector = t.Words(this, nullable: true),
            About = t.Words(this, nullable: true),
            Website = t.Words(this, nullable: true),
            HostId = t.Column<long>(nullable: true),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Organisations", x => x.Id);
            t.ForeignKey("FK_Organisations_Organisations_HostId", x => x.HostId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("Papers", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            Title = t.Words(this),
            Kind = t.Words(this),
            Reference = t.Words(this, nullable: true),
            Contact = t.Words(this, nullable: true),
            Summary = t.Words(this, nullable: true),
            Purpose = t.Words(this, nullable: true),
            Recommendations = t.Words(this),
            Appendices = t.Words(this),
            BackgroundPapers = t.Words(this),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Papers", x => x.Id);
        });
        migrationBuilder.CreateTable("Places", t => new
        {
            Id = t.Column<long>(nullable: false),
            Name = t.Words(this),
            SiteName = t.Words(this),
            Welcome = t.Words(this, nullable: true),
            About = t.Words(this, nullable: true),
            Gss = t.Words(this, nullable: true),
            Nation = t.Words(this, nullable: true),
            Zone = t.Words(this),
            Contact = t.Words(this, nullable: true),
            Look = t.Words(this),
            Licence = t.Words(this, nullable: true),
            Words = t.Words(this),
            Sources = t.Words(this),
            Note = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Places", x => x.Id);
        });
        migrationBuilder.CreateTable("Things", t => new
        {
            Id = t.Column<long>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            Address = t.Words(this),
            Title = t.Words(this),
            Date = t.Words(this, nullable: true),
            Boards = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            WithdrawnAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Things", x => x.Id);
        });
        migrationBuilder.CreateTable("MeetingBoards", t => new
        {
            MeetingId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_MeetingBoards", x => new { x.MeetingId, x.Order });
            t.ForeignKey("FK_MeetingBoards_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_MeetingBoards_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Attendance", t => new
        {
            MeetingId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Who = t.Words(this),
            OrganisationId = t.Column<long>(nullable: true),
            How = t.Words(this),
            Count = t.Column<int>(nullable: true),
            Note = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Attendance", x => new { x.MeetingId, x.Order });
            t.ForeignKey("FK_Attendance_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_Attendance_Organisations_OrganisationId", x => x.OrganisationId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("Seats", t => new
        {
            Id = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            Label = t.Words(this),
            State = t.Words(this),
            Role = t.Words(this),
            Group = t.Words(this, nullable: true),
            Count = t.Column<int>(nullable: true),
            OrMore = t.Column<bool>(nullable: false),
            OrganisationId = t.Column<long>(nullable: true),
            ForBoardId = t.Column<long>(nullable: true),
            FilledBy = t.Words(this, nullable: true),
            Appointer = t.Words(this, nullable: true),
            Voting = t.Words(this, nullable: true),
            Term = t.Words(this, nullable: true),
            Requirement = t.Words(this, nullable: true),
            Note = t.Words(this, nullable: true),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            Order = t.Column<int>(nullable: false),
            Vacant = t.Column<bool>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Seats", x => x.Id);
            t.ForeignKey("FK_Seats_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Seats_Boards_ForBoardId", x => x.ForBoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Seats_Organisations_OrganisationId", x => x.OrganisationId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("Attachments", t => new
        {
            PaperId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            File = t.Words(this),
            Title = t.Words(this),
            Type = t.Words(this),
            Size = t.Column<long>(nullable: false),
            Hash = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Attachments", x => new { x.PaperId, x.Order });
            t.ForeignKey("FK_Attachments_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("PaperBases", t => new
        {
            PaperId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            OnId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperBases", x => new { x.PaperId, x.Order });
            t.ForeignKey("FK_PaperBases_Papers_OnId", x => x.OnId, "Papers", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PaperBases_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("PaperBoards", t => new
        {
            PaperId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperBoards", x => new { x.PaperId, x.Order });
            t.ForeignKey("FK_PaperBoards_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_PaperBoards_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("PaperVersions", t => new
        {
            PaperId = t.Column<long>(nullable: false),
            Number = t.Column<int>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Visibility = t.Column<int>(nullable: false),
            Date = t.Words(this, nullable: true),
            Text = t.Words(this),
            Note = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_PaperVersions", x => new { x.PaperId, x.Number });
            t.ForeignKey("FK_PaperVersions_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("ActionPoints", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            What = t.Words(this),
            Owner = t.Words(this, nullable: true),
            OrganisationId = t.Column<long>(nullable: true),
            BoardId = t.Column<long>(nullable: true),
            MeetingId = t.Column<long>(nullable: true),
            ArisingFromId = t.Column<long>(nullable: true),
            Given = t.Words(this, nullable: true),
            Due = t.Words(this, nullable: true),
            State = t.Words(this),
            Result = t.Words(this, nullable: true),
            Reason = t.Words(this, nullable: true),
            PassedTo = t.Words(this, nullable: true),
            Note = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ActionPoints", x => x.Id);
            t.ForeignKey("FK_ActionPoints_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ActionPoints_Organisations_OrganisationId", x => x.OrganisationId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ActionPoints_Things_ArisingFromId", x => x.ArisingFromId, "Things", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ActionPoints_Things_MeetingId", x => x.MeetingId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("AgendaItems", t => new
        {
            Id = t.Column<long>(nullable: false),
            MeetingId = t.Column<long>(nullable: false),
            Number = t.Words(this),
            Slug = t.Words(this),
            Order = t.Column<int>(nullable: false),
            Title = t.Words(this),
            Owner = t.Words(this, nullable: true),
            OrganisationId = t.Column<long>(nullable: true),
            Needed = t.Words(this, nullable: true),
            Before = t.Words(this, nullable: true),
            Minutes = t.Column<int>(nullable: true),
            Text = t.Words(this, nullable: true),
            Said = t.Words(this, nullable: true),
            State = t.Words(this),
            Reason = t.Words(this, nullable: true),
            ClosedReason = t.Words(this, nullable: true),
            ArisingFromId = t.Column<long>(nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_AgendaItems", x => x.Id);
            t.ForeignKey("FK_AgendaItems_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_AgendaItems_Organisations_OrganisationId", x => x.OrganisationId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_AgendaItems_Things_ArisingFromId", x => x.ArisingFromId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("ChangeParts", t => new
        {
            ChangeId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            ThingId = t.Column<long>(nullable: false),
            IsResult = t.Column<bool>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ChangeParts", x => new { x.ChangeId, x.Order });
            t.ForeignKey("FK_ChangeParts_Changes_ChangeId", x => x.ChangeId, "Changes", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_ChangeParts_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("FormerAddresses", t => new
        {
            Address = t.Words(this),
            ThingId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_FormerAddresses", x => x.Address);
            t.ForeignKey("FK_FormerAddresses_Things_ThingId", x => x.ThingId, "Things", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("ReportingLines", t => new
        {
            Id = t.Column<long>(nullable: false),
            FromId = t.Column<long>(nullable: false),
            ToId = t.Column<long>(nullable: false),
            Kind = t.Words(this),
            State = t.Words(this),
            Since = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            Note = t.Words(this, nullable: true),
            Order = t.Column<int>(nullable: false),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ReportingLines", x => x.Id);
            t.ForeignKey("FK_ReportingLines_Things_FromId", x => x.FromId, "Things", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_ReportingLines_Things_ToId", x => x.ToId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("TermsOfReference", t => new
        {
            Id = t.Column<long>(nullable: false),
            BoardId = t.Column<long>(nullable: false),
            Version = t.Words(this),
            Text = t.Words(this),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            AgreedAtId = t.Column<long>(nullable: true),
            ReviewDue = t.Words(this, nullable: true),
            Quorum = t.Words(this, nullable: true),
            VotingRule = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_TermsOfReference", x => x.Id);
            t.ForeignKey("FK_TermsOfReference_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_TermsOfReference_Things_AgreedAtId", x => x.AgreedAtId, "Things", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("SeatHolders", t => new
        {
            SeatId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            Office = t.Words(this),
            OrganisationId = t.Column<long>(nullable: true),
            From = t.Words(this, nullable: true),
            Until = t.Words(this, nullable: true),
            Standing = t.Words(this),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_SeatHolders", x => new { x.SeatId, x.Order });
            t.ForeignKey("FK_SeatHolders_Organisations_OrganisationId", x => x.OrganisationId, "Organisations", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_SeatHolders_Seats_SeatId", x => x.SeatId, "Seats", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Decisions", t => new
        {
            Id = t.Column<long>(nullable: false),
            Slug = t.Words(this),
            Title = t.Words(this),
            Outcome = t.Words(this),
            Wording = t.Words(this, nullable: true),
            Reason = t.Words(this, nullable: true),
            MeetingId = t.Column<long>(nullable: true),
            ItemId = t.Column<long>(nullable: true),
            BoardId = t.Column<long>(nullable: true),
            Date = t.Words(this, nullable: true),
            PassedToId = t.Column<long>(nullable: true),
            Power = t.Words(this, nullable: true),
            VotesFor = t.Column<int>(nullable: true),
            VotesAgainst = t.Column<int>(nullable: true),
            VotesAbstained = t.Column<int>(nullable: true),
            Note = t.Words(this, nullable: true),
            PlaceId = t.Column<long>(nullable: false),
            Key = t.Words(this),
            Address = t.Words(this),
            Visibility = t.Column<int>(nullable: false),
            Source = t.Words(this, nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Decisions", x => x.Id);
            t.ForeignKey("FK_Decisions_AgendaItems_ItemId", x => x.ItemId, "AgendaItems", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Decisions_Boards_BoardId", x => x.BoardId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Decisions_Boards_PassedToId", x => x.PassedToId, "Boards", "Id", onDelete: ReferentialAction.Restrict);
            t.ForeignKey("FK_Decisions_Meetings_MeetingId", x => x.MeetingId, "Meetings", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateTable("ItemPapers", t => new
        {
            AgendaItemId = t.Column<long>(nullable: false),
            Order = t.Column<int>(nullable: false),
            PaperId = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_ItemPapers", x => new { x.AgendaItemId, x.Order });
            t.ForeignKey("FK_ItemPapers_AgendaItems_AgendaItemId", x => x.AgendaItemId, "AgendaItems", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_ItemPapers_Papers_PaperId", x => x.PaperId, "Papers", "Id", onDelete: ReferentialAction.Restrict);
        });
        migrationBuilder.CreateIndex("IX_Accounts_Email", "Accounts", "Email", unique: true);
        migrationBuilder.CreateIndex("IX_ActionPoints_ArisingFromId", "ActionPoints", "ArisingFromId");
        migrationBuilder.CreateIndex("IX_ActionPoints_BoardId", "ActionPoints", "BoardId");
        migrationBuilder.CreateIndex("IX_ActionPoints_MeetingId", "ActionPoints", "MeetingId");
        migrationBuilder.CreateIndex("IX_ActionPoints_OrganisationId", "ActionPoints", "OrganisationId");
        migrationBuilder.CreateIndex("IX_ActionPoints_PlaceId_Key", "ActionPoints", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_ActionPoints_PlaceId_State_Due", "ActionPoints", ["PlaceId", "State", "Due"]);
        migrationBuilder.CreateIndex("IX_AgendaItems_ArisingFromId", "AgendaItems", "ArisingFromId");
        migrationBuilder.CreateIndex("IX_AgendaItems_MeetingId_Order", "AgendaItems", ["MeetingId", "Order"]);
        migrationBuilder.CreateIndex("IX_AgendaItems_OrganisationId", "AgendaItems", "OrganisationId");
        migrationBuilder.CreateIndex("IX_AgendaItems_PlaceId_Key", "AgendaItems", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Attendance_OrganisationId", "Attendance", "OrganisationId");
        migrationBuilder.CreateIndex("IX_AuditLines_PlaceId_Seq", "AuditLines", ["PlaceId", "Seq"], unique: true);
        migrationBuilder.CreateIndex("IX_AuditLines_ThingId", "AuditLines", "ThingId");
        migrationBuilder.CreateIndex("IX_Boards_PlaceId_Key", "Boards", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Boards_PlaceId_Order", "Boards", ["PlaceId", "Order"]);
        migrationBuilder.CreateIndex("IX_ChangeParts_ThingId", "ChangeParts", "ThingId");
        migrationBuilder.CreateIndex("IX_Changes_PlaceId_Key", "Changes", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Decisions_BoardId", "Decisions", "BoardId");
        migrationBuilder.CreateIndex("IX_Decisions_ItemId", "Decisions", "ItemId");
        migrationBuilder.CreateIndex("IX_Decisions_MeetingId", "Decisions", "MeetingId");
        migrationBuilder.CreateIndex("IX_Decisions_PassedToId", "Decisions", "PassedToId");
        migrationBuilder.CreateIndex("IX_Decisions_PlaceId_Date", "Decisions", ["PlaceId", "Date"]);
        migrationBuilder.CreateIndex("IX_Decisions_PlaceId_Key", "Decisions", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_FormerAddresses_ThingId", "FormerAddresses", "ThingId");
        migrationBuilder.CreateIndex("IX_ItemPapers_PaperId", "ItemPapers", "PaperId");
        migrationBuilder.CreateIndex("IX_MeetingBoards_BoardId", "MeetingBoards", "BoardId");
        migrationBuilder.CreateIndex("IX_Meetings_MinutesAgreedAtId", "Meetings", "MinutesAgreedAtId");
        migrationBuilder.CreateIndex("IX_Meetings_MovedToId", "Meetings", "MovedToId");
        migrationBuilder.CreateIndex("IX_Meetings_PlaceId_Date", "Meetings", ["PlaceId", "Date"]);
        migrationBuilder.CreateIndex("IX_Meetings_PlaceId_Key", "Meetings", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Organisations_HostId", "Organisations", "HostId");
        migrationBuilder.CreateIndex("IX_Organisations_PlaceId_Key", "Organisations", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_PaperBases_OnId", "PaperBases", "OnId");
        migrationBuilder.CreateIndex("IX_PaperBoards_BoardId", "PaperBoards", "BoardId");
        migrationBuilder.CreateIndex("IX_Papers_PlaceId_Key", "Papers", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Places_PlaceId_Key", "Places", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_ReportingLines_FromId", "ReportingLines", "FromId");
        migrationBuilder.CreateIndex("IX_ReportingLines_PlaceId_Key", "ReportingLines", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_ReportingLines_ToId", "ReportingLines", "ToId");
        migrationBuilder.CreateIndex("IX_SeatHolders_OrganisationId", "SeatHolders", "OrganisationId");
        migrationBuilder.CreateIndex("IX_Seats_BoardId", "Seats", "BoardId");
        migrationBuilder.CreateIndex("IX_Seats_ForBoardId", "Seats", "ForBoardId");
        migrationBuilder.CreateIndex("IX_Seats_OrganisationId", "Seats", "OrganisationId");
        migrationBuilder.CreateIndex("IX_Seats_PlaceId_Key", "Seats", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_TermsOfReference_AgreedAtId", "TermsOfReference", "AgreedAtId");
        migrationBuilder.CreateIndex("IX_TermsOfReference_BoardId", "TermsOfReference", "BoardId");
        migrationBuilder.CreateIndex("IX_TermsOfReference_PlaceId_Key", "TermsOfReference", ["PlaceId", "Key"], unique: true);
        migrationBuilder.CreateIndex("IX_Things_Address", "Things", "Address", unique: true);
        migrationBuilder.CreateIndex("IX_Things_PlaceId_Kind_Id", "Things", ["PlaceId", "Kind", "Id"]);
        migrationBuilder.Sql("""INSERT INTO "Numbers" ("Id", "Next") VALUES (1, 1)""");
        Beehive.Platform.Search.SearchIndex search = this.IsPostgres() ? new Postgres.PostgresSearch() : new Sqlite.SqliteSearch();
        foreach (var sql in search.CreateSql) migrationBuilder.Sql(sql);
    }
}
