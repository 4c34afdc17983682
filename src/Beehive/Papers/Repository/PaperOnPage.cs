using Beehive.Boards;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Papers.Repository;

/// <summary>A paper with the versions and files that the viewer may see.</summary>
public sealed record PaperOnPage(Paper Paper, IReadOnlyList<PaperVersion> Versions)
{
    /// <summary>The newest one first.</summary>
    public PaperVersion Latest => Versions[0];

    public PaperVersion? Version(int number) => Versions.FirstOrDefault(x => x.Number == number);

    /// <summary>The one before, of those that may be seen.</summary>
    public PaperVersion? Before(PaperVersion version) => Versions.FirstOrDefault(x => x.Number < version.Number);

    public string AddressOf(PaperVersion version) => Paper.Address + "/versions/" + version.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Dated(PaperVersion version) => version.Date is { } date ? Said.Date(date) : "date not known";

    /// <summary>Nothing when there is no such paper, or none of its versions may be seen.</summary>
    public static async Task<PaperOnPage?> FindAsync(Store store, string slug, CancellationToken cancel)
    {
        if (await store.Papers.FirstOrDefaultAsync(x => x.Slug == slug, cancel) is not { } paper) return null;
        var versions = await store.PaperVersions.Where(x => x.PaperId == paper.Id).OrderByDescending(x => x.Number).ToListAsync(cancel);
        return versions.Count == 0 ? null : new PaperOnPage(paper, versions);
    }

    public Task<List<BoardToChoose>> BoardsAsync(Store store, CancellationToken cancel) =>
        store.PaperBoards.Where(x => x.PaperId == Paper.Id).OrderBy(x => x.Order)
            .Join(store.Boards, x => x.BoardId, b => b.Id, (x, b) => new BoardToChoose(b.Id, b.Slug, b.Name, b.Address)).ToListAsync(cancel);

    public Task<List<Attachment>> AttachmentsAsync(Store store, CancellationToken cancel) =>
        store.Attachments.Where(x => x.PaperId == Paper.Id).OrderBy(x => x.Order).ToListAsync(cancel);
}
