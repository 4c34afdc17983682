using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Beehive.Platform.Storage.Migrations;

/// <summary>
/// Writes the first draft of a migration from what the schema lacks. A person finishes it by hand: what is renamed, what is filled, what goes.
/// Entity Framework's own tool for this is not part of what Beehive builds on.
/// </summary>
public static class Draft
{
    public static string Write(string id, string name, IEnumerable<MigrationOperation> operations)
    {
        var up = new StringBuilder();
        foreach (var operation in operations) Append(up, operation);
        return $$"""
            using Microsoft.EntityFrameworkCore.Infrastructure;
            using Microsoft.EntityFrameworkCore.Migrations;

            namespace Beehive.Platform.Storage.Migrations;

            [DbContext(typeof(Store))]
            [Migration("{{id}}_{{name}}")]
            public sealed class {{name}} : Migration
            {
                protected override void Up(MigrationBuilder migrationBuilder)
                {
            {{up}}    }
            }

            """;
    }

    private static string Quoted(string text) => "\"" + text.Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    private static void Append(StringBuilder up, MigrationOperation operation)
    {
        var line = operation switch
        {
            CreateTableOperation table => Table(table),
            CreateIndexOperation index => $"migrationBuilder.CreateIndex(\"{index.Name}\", \"{index.Table}\", {List(index.Columns)}{(index.IsUnique ? ", unique: true" : "")}{(index.Filter is { } filter ? $", filter: {Quoted(filter)}" : "")});",
            AddColumnOperation column => $"migrationBuilder.AddColumn<{Clr(column)}>(\"{column.Name}\", \"{column.Table}\", nullable: {Bool(column.IsNullable)}{Default(column)}{Collation(column)});",
            _ => $"// {operation.GetType().Name}: write this step by hand.",
        };
        up.Append(CultureInfo.InvariantCulture, $"        {line}\n");
    }

    private static string Table(CreateTableOperation table)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"migrationBuilder.CreateTable(\"{table.Name}\", t => new\n        {{\n");
        foreach (var column in table.Columns) text.Append(CultureInfo.InvariantCulture, $"            {column.Name} = {Column(column)},\n");
        text.Append("        }, constraints: t =>\n        {\n");
        text.Append(CultureInfo.InvariantCulture, $"            t.PrimaryKey(\"{table.PrimaryKey!.Name}\", {Keys(table.PrimaryKey.Columns)});\n");
        foreach (var key in table.ForeignKeys)
            text.Append(CultureInfo.InvariantCulture, $"            t.ForeignKey(\"{key.Name}\", x => x.{key.Columns[0]}, \"{key.PrincipalTable}\", \"{key.PrincipalColumns![0]}\", onDelete: ReferentialAction.{key.OnDelete});\n");
        return text.Append("        });").ToString();
    }

    private static string Column(AddColumnOperation column)
    {
        if (column.ClrType == typeof(string)) return column.IsNullable ? "t.Words(this, nullable: true)" : "t.Words(this)";
        var identity = column.GetAnnotations().Any(x => x.Name is "Sqlite:Autoincrement" or "Npgsql:ValueGenerationStrategy");
        return identity ? "t.Counted()" : $"t.Column<{Clr(column)}>(nullable: {Bool(column.IsNullable)})";
    }

    private static string Clr(AddColumnOperation column) => column.ClrType.Name switch
    {
        nameof(String) => "string",
        nameof(Int64) => "long",
        nameof(Int32) => "int",
        nameof(Boolean) => "bool",
        var other => other,
    };

    private static string Collation(AddColumnOperation column) => column.ClrType == typeof(string) ? ", collation: Columns.Collation(this)" : "";

    /// <summary>What the rows that are there get.</summary>
    private static string Default(AddColumnOperation column) => column.IsNullable ? "" : ", defaultValue: " + Clr(column) switch
    {
        "long" => "0L",
        "int" => "0",
        "bool" => "false",
        _ => "\"\"",
    };

    private static string Bool(bool value) => value ? "true" : "false";

    private static string List(string[] names) => names.Length == 1 ? $"\"{names[0]}\"" : "[" + string.Join(", ", names.Select(x => $"\"{x}\"")) + "]";

    private static string Keys(string[] names) => names.Length == 1 ? $"x => x.{names[0]}" : "x => new { " + string.Join(", ", names.Select(x => "x." + x)) + " }";
}
