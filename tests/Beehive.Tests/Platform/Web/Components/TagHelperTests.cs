using Beehive.Platform.Web.Components;
using Xunit;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>Each element, written as in a page, gives what GOV.UK Frontend's own example promises.</summary>
public sealed class TagHelperTests
{
    public static TheoryData<string, string, string> Pages() => new()
    {
        { "back-link", "html", "<bee-back-link><b>Back</b></bee-back-link>" },
        { "breadcrumbs", "with one level", "<bee-breadcrumbs><bee-crumb href='/section'>Section</bee-crumb></bee-breadcrumbs>" },
        { "button", "secondary", "<bee-button name='secondary' look='secondary'>Secondary button</bee-button>" },
        {
            "checkboxes", "with divider and None",
            """
            <bee-checkboxes name="with-divider-and-none" legend="Which types of waste do you transport regularly?">
              <bee-choice value="animal">Waste from animal carcasses</bee-choice>
              <bee-choice value="mines">Waste from mines or quarries</bee-choice>
              <bee-choice value="farm">Farm or agricultural waste</bee-choice>
              <bee-choice divider="or"></bee-choice>
              <bee-choice value="none" behaviour="exclusive">None of these</bee-choice>
            </bee-checkboxes>
            """
        },
        {
            "details", "default",
            """
            <bee-details summary="Help with nationality">We need to know your nationality so we can work out which elections you’re entitled to
            vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post.</bee-details>
            """
        },
        { "error-message", "default", "<bee-error-message>Error message about full name goes here</bee-error-message>" },
        {
            "error-summary", "default",
            """
            <bee-error-summary>
              <bee-error href="#example-error-1">The date your passport was issued must be in the past</bee-error>
              <bee-error href="#example-error-2">Enter a postcode, like AA1 1AA</bee-error>
            </bee-error-summary>
            """
        },
        { "fieldset", "default", "<bee-fieldset legend='What is your address?'></bee-fieldset>" },
        { "hint", "id", "<bee-hint id='my-hint'>It's on your National Insurance card, benefit letter, payslip or P60.</bee-hint>" },
        {
            "input", "with hint text",
            """
            <bee-input id="input-with-hint-text" name="test-name-2" label="National insurance number"
              hint="It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’."></bee-input>
            """
        },
        {
            "inset-text", "default",
            "<bee-inset-text>It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application.</bee-inset-text>"
        },
        { "label", "for", "<bee-label for='test-target-input'>National Insurance number</bee-label>" },
        {
            "pagination", "with prev and next only",
            "<bee-pagination previous-href='/previous' next-href='/next'></bee-pagination>"
        },
        { "panel", "default", "<bee-panel heading='Application complete'>Your reference number<br><strong>HDJ2123F</strong></bee-panel>" },
        {
            "radios", "with hint and error message",
            """
            <bee-radios name="example-error-message-hint" legend="Have you changed your name?" error="Please select an option"
              hint="This includes changing your last name or spelling your name differently.">
              <bee-choice value="yes">Yes</bee-choice><bee-choice value="no">No</bee-choice>
            </bee-radios>
            """
        },
        {
            "select", "with hint text and error message",
            """
            <bee-select id="select-2" name="select-2" label="Label text goes here" hint="Hint text goes here" error="Error message goes here">
              <bee-option value="1">GOV.UK frontend option 1</bee-option><bee-option value="2">GOV.UK frontend option 2</bee-option>
              <bee-option value="3">GOV.UK frontend option 3</bee-option>
            </bee-select>
            """
        },
        { "skip-link", "default", "<bee-skip-link href='#test-target-element'>Skip to main content</bee-skip-link>" },
        {
            "summary-list", "as a summary card with a custom header level",
            """
            <bee-summary-list card="Undergraduate teaching assistant" card-heading-level="3">
              <bee-row key="Name">Firstname Lastname</bee-row><bee-row key="Date of birth">13/08/1980</bee-row>
            </bee-summary-list>
            """
        },
        { "table", "default", "<bee-table rows='@rows'></bee-table>" },
        { "tag", "attributes", "<bee-tag data-test='attribute' id='my-tag'>Tag with attributes</bee-tag>" },
        {
            "textarea", "with hint",
            """
            <bee-textarea name="more-detail" id="more-detail" label="Can you provide more detail?"
              hint="Don't include personal or financial information, eg your National Insurance number or credit card details."></bee-textarea>
            """
        },
        { "warning-text", "default", "<bee-warning-text>You can be fined up to £5,000 if you don’t register.</bee-warning-text>" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_element_gives_the_page_that_its_example_promises(string component, string name, string page)
    {
        var rows = new Dictionary<string, object>(StringComparer.Ordinal) { ["rows"] = MoneyRows() };
        Assert.Equal(Dom.Of(Fixture.Of(component, name).Html), Dom.Of(await Element.Render(page, rows)));
    }

    [Fact]
    public void No_element_is_without_its_example() => Assert.All(Element.Names.Except(["bee-notification-banner", "bee-form", "bee-picture"], StringComparer.Ordinal),
        name => Assert.Contains(Pages(), row => row.Data.Item3.Contains("<" + name, StringComparison.Ordinal)));

    [Fact]
    public async Task A_saved_page_says_so_with_a_banner()
    {
        var page = "<bee-notification-banner type='success' text='Email sent to example@email.com'></bee-notification-banner>";
        Assert.Equal(Dom.Of(Fixture.Of("notification-banner", "with type as success").Html), Dom.Of(await Element.Render(page)));
    }

    [Theory]
    [InlineData(2, 3, "1 2* 3")]
    [InlineData(1, 9, "1* 2 … 9")]
    [InlineData(5, 9, "1 … 4 5* 6 … 9")]
    [InlineData(9, 9, "1 … 8 9*")]
    [InlineData(1, 1, "1*")]
    public async Task A_long_list_shows_first_last_and_neighbouring_pages(int page, int pages, string shown)
    {
        var html = await Element.Render($"<bee-pagination page='{page}' pages='{pages}' address='@address'></bee-pagination>",
            new Dictionary<string, object>(StringComparer.Ordinal) { ["address"] = (Func<int, string>)(number => "?page=" + number) });
        var items = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(html).QuerySelectorAll("li");
        Assert.Equal(shown, string.Join(' ', items.Select(item => item.TextContent switch
        {
            "⋯" => "…",
            var number => number + (item.QuerySelector("[aria-current]") is null ? "" : "*"),
        })));
    }

    [Fact]
    public async Task A_state_is_a_class_and_own_classes_are_kept() => Assert.Equal(
        "<strong class=\"govuk-tag bee-tag--late wide\">Late</strong>",
        await Element.Render("<bee-tag state='late' class='wide'>Late</bee-tag>"));

    [Fact]
    public async Task A_part_outside_its_component_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Element.Render("<bee-crumb href='/'>Home</bee-crumb>"));

    private static List<IReadOnlyList<TableCell>> MoneyRows() =>
    [
        Row("January", "£85", "£95"),
        Row("February", "£75", "£55"),
        Row("March", "£165", "£125"),
    ];

    private static TableCell[] Row(string month, params string[] amounts) =>
        [new() { Text = month }, .. amounts.Select(amount => new TableCell { Text = amount, Format = "numeric" })];
}
