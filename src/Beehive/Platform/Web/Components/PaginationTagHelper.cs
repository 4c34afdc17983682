using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Beehive.Platform.Web.Components;

/// <summary>
/// <c>&lt;bee-pagination page="3" pages="9" address="@Model.AddressOfPage" /&gt;</c> for a long list, or
/// <c>previous-href</c>, <c>previous-label</c>, <c>next-href</c>, <c>next-label</c> for two neighbours.
/// </summary>
[HtmlTargetElement("bee-pagination")]
public sealed class PaginationTagHelper : ComponentTagHelper
{
    public int Page { get; set; } = 1;
    public int Pages { get; set; }
    public Func<int, string>? Address { get; set; }
    public string? PreviousHref { get; set; }
    public string? PreviousLabel { get; set; }
    public string? NextHref { get; set; }
    public string? NextLabel { get; set; }
    public string? Label { get; set; }

    protected override Component Compose(string? content) => Address is null ? Neighbours : Numbers(Address);

    private Pagination Neighbours => new()
    {
        LandmarkLabel = Label,
        Previous = PreviousHref is null ? null : new() { Href = PreviousHref, LabelText = PreviousLabel },
        Next = NextHref is null ? null : new() { Href = NextHref, LabelText = NextLabel },
    };

    private Pagination Numbers(Func<int, string> address) => new()
    {
        LandmarkLabel = Label,
        Previous = Page <= 1 ? null : new() { Href = address(Page - 1) },
        Next = Page >= Pages ? null : new() { Href = address(Page + 1) },
        Items = [.. Shown().Select(page => page == 0 ? new PageNumber { Ellipsis = true } : new PageNumber
        {
            Number = page.ToString(CultureInfo.InvariantCulture), Href = address(page), Current = page == Page,
        })],
    };

    /// <summary>First, last, this page and its neighbours; 0 where pages are passed over.</summary>
    private IEnumerable<int> Shown()
    {
        var last = 0;
        foreach (var page in new[] { 1, Page - 1, Page, Page + 1, Pages }.Where(page => page >= 1 && page <= Pages).Distinct().Order())
        {
            if (page > last + 1)
                yield return 0;
            yield return last = page;
        }
    }
}
