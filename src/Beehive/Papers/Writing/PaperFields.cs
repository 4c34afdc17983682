using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Writing;

/// <summary>A paper as a choice: what another one rests on.</summary>
public sealed record PaperToChoose(long Id, string Slug, string Title);

/// <summary>The form in which a paper is written, as its page shows it.</summary>
/// <param name="IsHandedIn">A member writes it, and the secretary takes it on.</param>
/// <param name="IsPreviewed">The text is shown as readers will see it.</param>
public sealed record PaperForm(Form Form, IReadOnlyList<BoardToChoose> Boards, IReadOnlyList<PaperToChoose> Papers, long Leading, string Submit, bool IsHandedIn, bool IsPreviewed);

/// <summary>The fields of that form: what stands in them, and what they make.</summary>
public static class PaperFields
{
    public const string Preview = "preview";

    public static IReadOnlyList<string> Names { get; } = ["title", "kind", "contact", "summary", "purpose", "text", "recommendations", "cost", "appendices", "background", "also", "based", "wish"];

    /// <summary>Those whose words readers get.</summary>
    public static IReadOnlyList<string> Told { get; } = ["title", "summary", "purpose", "text", "recommendations", "cost"];

    /// <summary>The button that shows the text keeps it too.</summary>
    public static bool IsPreviewed(HttpRequest request) => request.HasFormContentType && request.Form[Desk.KeepField] == Preview;

    public static async Task<PaperForm> LayAsync(Store store, Form form, long leading, long self, string submit, bool isHandedIn, HttpRequest request, CancellationToken cancel) => new(
        form, await store.BoardsToChooseAsync(cancel),
        await store.Papers.Where(x => x.Id != self).OrderBy(x => x.Title).Select(x => new PaperToChoose(x.Id, x.Slug, x.Title)).Take(500).ToListAsync(cancel),
        leading, submit, isHandedIn, IsPreviewed(request));

    /// <summary>What the record says, as the beginning of the form.</summary>
    public static async Task<Dictionary<string, string?>> ToldAsync(Store store, Paper paper, CancellationToken cancel)
    {
        var also = paper.Boards.OrderBy(x => x.Order).Skip(1).FirstOrDefault()?.BoardId;
        var based = paper.BasedOn.MinBy(x => x.Order)?.OnId;
        return new(StringComparer.Ordinal)
        {
            ["title"] = paper.Title, ["kind"] = Conversions.Kebab(paper.Kind), ["contact"] = paper.Contact, ["summary"] = paper.Summary, ["purpose"] = paper.Purpose,
            ["text"] = paper.Versions.MaxBy(x => x.Number)!.Text, ["cost"] = paper.Cost, ["recommendations"] = string.Join('\n', paper.Recommendations),
            ["appendices"] = string.Join('\n', paper.Appendices), ["background"] = string.Join('\n', paper.BackgroundPapers),
            ["also"] = also is null ? null : await store.Boards.Where(x => x.Id == also).Select(x => x.Slug).FirstOrDefaultAsync(cancel),
            ["based"] = based is null ? null : await store.Papers.Where(x => x.Id == based).Select(x => x.Slug).FirstOrDefaultAsync(cancel),
        };
    }

    /// <summary>What the form makes; null when it refuses.</summary>
    public static async Task<PaperToWrite?> ReadAsync(Store store, Here here, Form form, long leading, Paper? known, CancellationToken cancel)
    {
        if (!IsKind(form["kind"], out var kind)) form.Refuse("kind", new("Choose what kind of paper it is."));
        var wanted = new PaperToWrite(form["title"], kind, form["text"], Following([leading], await BoardAsync(store, here, form, cancel), [.. known?.Boards.OrderBy(x => x.Order).Select(x => x.BoardId) ?? []]))
        {
            Contact = form.Maybe("contact"), Summary = form.Maybe("summary"), Purpose = form.Maybe("purpose"), Cost = form.Maybe("cost"),
            Recommendations = Lines(form["recommendations"]), Appendices = Lines(form["appendices"]), BackgroundPapers = Lines(form["background"]),
            BasedOnIds = Following([], await BasisAsync(store, here, form, cancel), [.. known?.BasedOn.OrderBy(x => x.Order).Select(x => x.OnId) ?? []]),
        };
        foreach (var (field, words) in Paper.Refused(wanted)) form.Refuse(field, words);
        return form.Holds ? wanted : null;
    }

    private static async Task<long?> BoardAsync(Store store, Here here, Form form, CancellationToken cancel)
    {
        if (form.Maybe("also") is not { } slug) return null;
        var id = await store.Boards.Where(x => x.PlaceId == here.Place.Id && x.Slug == slug).Select(x => (long?)x.Id).FirstOrDefaultAsync(cancel);
        form.Refuse("also", id is null ? new("There is no such board. Choose one of the list.") : null);
        return id;
    }

    private static async Task<long?> BasisAsync(Store store, Here here, Form form, CancellationToken cancel)
    {
        if (form.Maybe("based") is not { } slug) return null;
        var id = await store.Papers.Where(x => x.PlaceId == here.Place.Id && x.Slug == slug).Select(x => (long?)x.Id).FirstOrDefaultAsync(cancel);
        form.Refuse("based", id is null ? new("There is no such paper. Choose one of the list.") : null);
        return id;
    }

    /// <summary>The form names one; where it is the one that was there, those after it stay.</summary>
    private static List<long> Following(List<long> first, long? named, List<long> known)
    {
        var at = first.Count;
        if (named is null) return first;
        return known.Count > at && known[at] == named ? [.. first, .. known.Skip(at)] : [.. first, named.Value];
    }

    private static bool IsKind(string word, out PaperKind kind)
    {
        foreach (var each in Enum.GetValues<PaperKind>())
        {
            kind = each;
            if (Conversions.Kebab(each) == word) return true;
        }
        kind = PaperKind.Report;
        return false;
    }

    private static List<string> Lines(string text) => [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
