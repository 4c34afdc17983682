using System.Text;
using System.Text.Json;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Boards;

/// <summary>What was changed at a board, by whom, when and why, as the audit trail tells it.</summary>
[MayUse(Role.PartnershipManager)]
public sealed class ShowBoardHistoryModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Most = 200;
    private static readonly JsonSerializerOptions AnyCase = new() { PropertyNameCaseInsensitive = true };
    private static readonly string[] OfNoInterest = ["Key", "Address", "Visibility", "CircleId", "BoardId"];

    public Board Board { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string board, CancellationToken cancel)
    {
        if (await store.Boards.FirstOrDefaultAsync(x => x.PlaceId == here.Place.Id && x.Slug == board, cancel) is not { } found) return NotFound();
        Board = found;
        var about = new Dictionary<long, string> { [found.Id] = found.Name };
        foreach (var seat in await store.Seats.Where(x => x.BoardId == found.Id).Select(x => new { x.Id, x.Label }).ToListAsync(cancel)) about[seat.Id] = seat.Label;
        foreach (var terms in await store.TermsOfReference.Where(x => x.BoardId == found.Id).Select(x => new { x.Id, x.Version }).ToListAsync(cancel)) about[terms.Id] = terms.Version;
        var ids = about.Keys.Select(x => (long?)x).ToList();
        var lines = await store.AuditLines.Where(x => x.PlaceId == here.Place.Id && ids.Contains(x.ThingId)).OrderByDescending(x => x.Id).Take(Most).ToListAsync(cancel);
        Lines = [.. lines.Select(x => Said(x, about[x.ThingId!.Value]))];
        frame.Work(here, found, $"History of {found.Name}");
        return Page();
    }

    private HistoryLine Said(AuditLine line, string about)
    {
        var told = line.Values is null ? null : JsonSerializer.Deserialize<Told>(line.Values, AnyCase);
        var at = TimeZoneInfo.ConvertTime(line.At, here.Zone).DateTime;
        var changes = (told?.Changes ?? []).Where(x => !OfNoInterest.Contains(x.Key) && x.Value.Length == 2).Select(x => (Words(x.Key), x.Value[0], x.Value[1])).ToList();
        return new HistoryLine(Words(line.Deed), about, DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), told?.Who ?? "", told?.Why, changes);
    }

    /// <summary>BoardRenamed is said as "Board renamed".</summary>
    private static string Words(string deed)
    {
        var words = new StringBuilder();
        foreach (var c in deed)
        {
            if (char.IsAsciiLetterUpper(c) && words.Length > 0) words.Append(' ').Append(char.ToLowerInvariant(c));
            else words.Append(c);
        }
        return words.ToString();
    }

    private sealed record Told(string Who, string? Why, Dictionary<string, string?[]>? Changes);
}

/// <summary>One change, in words.</summary>
public sealed record HistoryLine(string What, string About, DateOnly On, TimeOnly Time, string Who, string? Why, IReadOnlyList<(string Field, string? From, string? To)> Changes);
