namespace Beehive.Platform.Web.Components;

/// <summary>Answers to choose from, each in words. Nothing opens on a choice: the next question is the next page.</summary>
public abstract record Choices : Field
{
    public string? IdPrefix { get; init; }
    public Fieldset? Fieldset { get; init; }
    public IReadOnlyList<Choice> Items { get; init; } = [];

    protected override string? OwnId => string.IsNullOrEmpty(IdPrefix) ? Name : IdPrefix;

    /// <summary>"radio" or "checkbox".</summary>
    protected abstract string Kind { get; }

    /// <summary>"govuk-radios" or "govuk-checkboxes".</summary>
    protected abstract string Block { get; }

    protected abstract bool IsChosen(Choice item);

    protected virtual string? NameOf(Choice item) => Name;

    private string? GivenDescription => string.IsNullOrEmpty(Fieldset?.DescribedBy) ? DescribedBy : Fieldset.DescribedBy;

    protected internal override void Write(Markup markup) => WriteGroup(markup, inside =>
    {
        Fieldset?.WriteStart(inside, DescribedWith(GivenDescription));
        WriteHintAndError(inside);
        inside.Raw("<div").Class(Block, Classes).Attributes(Attributes).Attribute("data-module", Block).Raw(">")
            .Content(FormGroup?.BeforeInput);
        for (var index = 0; index < Items.Count; index++)
            WriteItem(inside, Items[index], index);
        inside.Content(FormGroup?.AfterInput).Raw(Fieldset is null ? "</div>" : "</div></fieldset>");
    });

    private void WriteItem(Markup markup, Choice item, int index)
    {
        if (!string.IsNullOrEmpty(item.Divider))
        {
            markup.Raw("<div").Class(Block + "__divider").Raw(">").Words(item.Divider).Raw("</div>");
            return;
        }
        // The first id carries no number, so that an error summary can lead to it easily.
        var id = !string.IsNullOrEmpty(item.Id) ? item.Id : index == 0 ? OwnId : $"{OwnId}-{index + 1}";
        markup.Raw("<div").Class(Block + "__item").Raw(">");
        WriteInput(markup, item, id);
        markup.Part((item.Label ?? new Label()) with
        {
            Text = item.Text,
            Html = item.Html,
            For = id,
            Classes = With(Block + "__label", item.Label?.Classes),
            IsPageHeading = false,
        });
        if (HasHint(item))
            markup.Part(item.Hint! with { Id = id + "-item-hint", Classes = With(Block + "__hint", item.Hint.Classes) });
        markup.Raw("</div>");
    }

    private void WriteInput(Markup markup, Choice item, string? id) => markup
        .Raw("<input").Class(Block + "__input").Attribute("id", id).Attribute("name", NameOf(item)).Attribute("type", Kind)
        .Attribute("value", item.Value ?? "").Flag("checked", item.Checked ?? IsChosen(item)).Flag("disabled", item.Disabled)
        .Filled("data-behaviour", item.Behaviour)
        .Filled("aria-describedby", With(DescriptionOfEach, HasHint(item) ? id + "-item-hint" : null))
        .Attributes(item.Attributes).Raw(">");

    /// <summary>What every single answer is described by, where no fieldset says it for all.</summary>
    protected virtual string? DescriptionOfEach => null;

    private static bool HasHint(Choice item) => !string.IsNullOrEmpty(item.Hint?.Text) || !string.IsNullOrEmpty(item.Hint?.Html);

    private static string With(string? first, string? second) => $"{first} {second}".Trim();
}
