using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage.Migrations;

[DbContext(typeof(Store))]
[Migration("20261122114650_KeepSecondSteps")]
public sealed class KeepSecondSteps : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable("Tries", t => new
        {
            Mark = t.Words(this),
            Count = t.Column<int>(nullable: false),
            Until = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Tries", x => x.Mark);
        });
        migrationBuilder.CreateTable("CodeApps", t => new
        {
            AccountId = t.Column<long>(nullable: false),
            Secret = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            UsedStep = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_CodeApps", x => x.AccountId);
            t.ForeignKey("FK_CodeApps_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("EmailChanges", t => new
        {
            Id = t.Counted(),
            AccountId = t.Column<long>(nullable: false),
            From = t.Words(this),
            To = t.Words(this),
            TokenMark = t.Words(this),
            UndoMark = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            ConfirmedAt = t.Column<long>(nullable: true),
            UndoneAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_EmailChanges", x => x.Id);
            t.ForeignKey("FK_EmailChanges_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("KnownBrowsers", t => new
        {
            AccountId = t.Column<long>(nullable: false),
            Mark = t.Words(this),
            SeenAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_KnownBrowsers", x => new { x.AccountId, x.Mark });
            t.ForeignKey("FK_KnownBrowsers_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("OutsideSignIns", t => new
        {
            Id = t.Counted(),
            AccountId = t.Column<long>(nullable: false),
            Issuer = t.Words(this),
            Subject = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_OutsideSignIns", x => x.Id);
            t.ForeignKey("FK_OutsideSignIns_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Passkeys", t => new
        {
            Id = t.Counted(),
            AccountId = t.Column<long>(nullable: false),
            CredentialId = t.Words(this),
            Info = t.Words(this),
            Name = t.Words(this),
            MadeAt = t.Column<long>(nullable: false),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Passkeys", x => x.Id);
            t.ForeignKey("FK_Passkeys_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("Passwords", t => new
        {
            AccountId = t.Column<long>(nullable: false),
            Hash = t.Words(this),
            SetAt = t.Column<long>(nullable: false),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_Passwords", x => x.AccountId);
            t.ForeignKey("FK_Passwords_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateTable("RecoveryCodes", t => new
        {
            Id = t.Counted(),
            AccountId = t.Column<long>(nullable: false),
            Mark = t.Words(this),
            UsedAt = t.Column<long>(nullable: true),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_RecoveryCodes", x => x.Id);
            t.ForeignKey("FK_RecoveryCodes_Accounts_AccountId", x => x.AccountId, "Accounts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migrationBuilder.CreateIndex("IX_EmailChanges_AccountId", "EmailChanges", "AccountId");
        migrationBuilder.CreateIndex("IX_EmailChanges_TokenMark", "EmailChanges", "TokenMark", unique: true);
        migrationBuilder.CreateIndex("IX_EmailChanges_UndoMark", "EmailChanges", "UndoMark");
        migrationBuilder.CreateIndex("IX_OutsideSignIns_AccountId", "OutsideSignIns", "AccountId");
        migrationBuilder.CreateIndex("IX_OutsideSignIns_Issuer_Subject", "OutsideSignIns", ["Issuer", "Subject"], unique: true);
        migrationBuilder.CreateIndex("IX_Passkeys_AccountId", "Passkeys", "AccountId");
        migrationBuilder.CreateIndex("IX_Passkeys_CredentialId", "Passkeys", "CredentialId", unique: true);
        migrationBuilder.CreateIndex("IX_RecoveryCodes_AccountId", "RecoveryCodes", "AccountId");
        migrationBuilder.CreateIndex("IX_Tries_Until", "Tries", "Until");
    }
}
