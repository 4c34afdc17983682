namespace Beehive.Tests.Platform.Web.Components;

/// <summary>The examples that our components leave out on purpose, by name, with the reason.</summary>
internal static class LeftOut
{
    private const string NoReveal = "Nothing opens on a choice, because browsers tell screen readers about it badly: the next question is the next page.";
    private const string NoGaps = "A list in C# has no gaps, so none is counted in the ids.";

    public static IReadOnlyDictionary<(string Component, string Fixture), string> All { get; } =
        new Dictionary<(string, string), string>
        {
            [("checkboxes", "with pre-checked values")] = NoReveal,
            [("checkboxes", "with divider, None and conditional items")] = NoReveal,
            [("checkboxes", "with conditional items")] = NoReveal,
            [("checkboxes", "with optional form-group classes showing group error")] = NoReveal,
            [("checkboxes", "small with conditional reveal")] = NoReveal,
            [("checkboxes", "with falsy values")] = NoGaps,
            [("checkboxes", "empty conditional")] = NoReveal,
            [("checkboxes", "with conditional items with special characters")] = NoReveal,
            [("checkboxes", "with conditional item checked")] = NoReveal,
            [("checkboxes", "textarea in conditional")] = NoReveal,
            [("radios", "with conditional items")] = NoReveal,
            [("radios", "with conditional item checked")] = NoReveal,
            [("radios", "with optional form-group classes showing group error")] = NoReveal,
            [("radios", "small with conditional reveal")] = NoReveal,
            [("radios", "with falsy items")] = NoGaps,
            [("radios", "with empty conditional")] = NoReveal,
            [("radios", "textarea in conditional")] = NoReveal,
            [("radios", "with conditional items with special characters")] = NoReveal,
            [("radios", "with conditional items and pre-checked value")] = NoReveal,
        };
}
