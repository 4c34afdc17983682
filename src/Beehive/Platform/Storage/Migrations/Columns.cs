using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Migrations.Operations.Builders;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace Beehive.Platform.Storage.Migrations;

/// <summary>Columns that the two databases spell differently.</summary>
public static class Columns
{
    public static bool IsPostgres(this Migration migration) => migration.ActiveProvider!.Contains("Npgsql", StringComparison.Ordinal);

    /// <summary>Byte by byte on PostgreSQL, as SQLite compares.</summary>
    public static string? Collation(Migration migration) => migration.IsPostgres() ? "C" : null;

    public static OperationBuilder<AddColumnOperation> Words(this ColumnsBuilder columns, Migration migration, bool nullable = false) =>
        columns.Column<string>(nullable: nullable, collation: Collation(migration));

    /// <summary>A number that the database gives.</summary>
    public static OperationBuilder<AddColumnOperation> Counted(this ColumnsBuilder columns) =>
        columns.Column<long>(nullable: false).Annotation("Sqlite:Autoincrement", true)
            .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
}
