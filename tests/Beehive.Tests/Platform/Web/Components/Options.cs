using System.Text.Json;
using System.Text.Json.Serialization;
using Beehive.Platform.Web.Components;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>Reads the options of a fixture into our records. An option that we do not know is an error, never overlooked.</summary>
internal static class Options
{
    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new AnyText(), new AnyAttributes(), new Present<Link>(), new Present<Choice>(), new Present<SelectItem>(),
            new Present<PageNumber>(), new Present<SummaryRow>(), new Present<TableCell>(), new Present<IReadOnlyList<TableCell>>() },
    };

    public static IReadOnlyDictionary<string, Type> Components { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["back-link"] = typeof(BackLink), ["breadcrumbs"] = typeof(Breadcrumbs), ["button"] = typeof(Button),
        ["checkboxes"] = typeof(Checkboxes), ["details"] = typeof(Details), ["error-message"] = typeof(ErrorMessage),
        ["error-summary"] = typeof(ErrorSummary), ["fieldset"] = typeof(Fieldset), ["hint"] = typeof(Hint),
        ["input"] = typeof(Input), ["inset-text"] = typeof(InsetText), ["label"] = typeof(Label),
        ["notification-banner"] = typeof(NotificationBanner), ["pagination"] = typeof(Pagination), ["panel"] = typeof(Panel),
        ["radios"] = typeof(Radios), ["select"] = typeof(SelectField), ["skip-link"] = typeof(SkipLink),
        ["summary-list"] = typeof(SummaryList), ["table"] = typeof(Table), ["tag"] = typeof(Tag),
        ["textarea"] = typeof(Textarea), ["warning-text"] = typeof(WarningText),
    };

    // Ours has one name for what stands before and after a field, whether it holds one control or several.
    public static Component Read(string component, JsonElement options) => (Component)JsonSerializer.Deserialize(
        options.GetRawText().Replace("\"beforeInputs\"", "\"beforeInput\"", StringComparison.Ordinal)
            .Replace("\"afterInputs\"", "\"afterInput\"", StringComparison.Ordinal), Components[component], Reading)!;

    /// <summary>Text that an example gives as a number or as yes and no.</summary>
    private sealed class AnyText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.ToString() switch { "True" => "true", "False" => "false", var text => text };
        }

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }

    private sealed class AnyAttributes : JsonConverter<IReadOnlyDictionary<string, string?>>
    {
        public override IReadOnlyDictionary<string, string?> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return value.RootElement.EnumerateObject().ToDictionary(one => one.Name, one => (string?)one.Value.ToString(), StringComparer.Ordinal);
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string?> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Fixtures are only read.");
    }

    /// <summary>A list without the gaps (null, false, empty text) that a template would pass over.</summary>
    private sealed class Present<T> : JsonConverter<IReadOnlyList<T>>
    {
        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            using var value = JsonDocument.ParseValue(ref reader);
            return [.. value.RootElement.EnumerateArray()
                .Where(one => one.ValueKind is JsonValueKind.Array || (one.ValueKind is JsonValueKind.Object && one.EnumerateObject().Any()))
                .Select(one => one.Deserialize<T>(options)!)];
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Fixtures are only read.");
    }
}
