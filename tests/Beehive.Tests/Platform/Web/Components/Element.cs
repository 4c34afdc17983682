using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Beehive.Platform.Web.Components;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>
/// Does what Razor does with an element of ours in a page: finds its tag helper by name, sets its properties from the attributes,
/// leaves it the attributes that it does not know, and runs it with its content. A value @name is taken from the values given.
/// </summary>
internal static class Element
{
    private static readonly Dictionary<string, Type> Helpers = typeof(ComponentTagHelper).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<HtmlTargetElementAttribute>() is not null)
        .ToDictionary(type => type.GetCustomAttribute<HtmlTargetElementAttribute>()!.Tag, StringComparer.Ordinal);

    public static IEnumerable<string> Names => Helpers.Keys;

    public static Task<string> Render(string page, IReadOnlyDictionary<string, object>? values = null)
    {
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body>" + page).Body!;
        return Inside(body, new Dictionary<object, object>(), values ?? new Dictionary<string, object>(StringComparer.Ordinal));
    }

    private static async Task<string> Inside(IElement parent, Dictionary<object, object> items, IReadOnlyDictionary<string, object> values)
    {
        var html = new StringBuilder();
        foreach (var node in parent.ChildNodes)
        {
            html.Append(node is IElement element && Helpers.TryGetValue(element.LocalName, out var type)
                ? await Run(element, type, items, values)
                : node.ToHtml());
        }
        return html.ToString();
    }

    private static async Task<string> Run(IElement element, Type type, Dictionary<object, object> items, IReadOnlyDictionary<string, object> values)
    {
        var helper = (TagHelper)Activator.CreateInstance(type)!;
        var unknown = new TagHelperAttributeList();
        foreach (var attribute in element.Attributes)
        {
            if (Property(type, attribute.Name) is { } property)
                property.SetValue(helper, Value(property.PropertyType, attribute.Value, values));
            else
                unknown.Add(attribute.Name, attribute.Value);
        }
        var own = new Dictionary<object, object>(items);
        var context = new TagHelperContext(element.LocalName, [.. unknown], own, "one");
        var output = new TagHelperOutput(element.LocalName, unknown, async (_, _) =>
            new DefaultTagHelperContent().SetHtmlContent(await Inside(element, own, values)));
        await helper.ProcessAsync(context, output);
        using var writer = new StringWriter();
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static PropertyInfo? Property(Type type, string attribute) => type.GetProperties()
        .SingleOrDefault(one => one.SetMethod?.IsPublic == true && Kebab(one.Name) == attribute);

    private static string Kebab(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static object? Value(Type type, string text, IReadOnlyDictionary<string, object> values) =>
        text.StartsWith('@') ? values[text[1..]]
        : Convert.ChangeType(text, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture);
}
