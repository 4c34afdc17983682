using Beehive.Boards;
using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Search;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.Finding;

/// <summary>Searches everything of a place that may be seen.</summary>
[NeverKept]
public sealed class FindThingsModel(Database database, Store store, PlaceBook book, Here here, Frame frame) : PageModel
{
    public const int Size = 20;

    public string Words { get; private set; } = "";
    public string? Kind { get; private set; }
    public BoardToChoose? Board { get; private set; }
    public string? From { get; private set; }
    public string? Until { get; private set; }
    public string? FromError { get; private set; }
    public string? UntilError { get; private set; }
    public IReadOnlyList<BoardToChoose> Boards { get; private set; } = [];
    public SearchQuestion Question { get; private set; } = SearchQuestion.Parse(null);
    public SearchAnswer? Answer { get; private set; }
    /// <summary>What is there in the language, or in the way, that was asked for.</summary>
    public IReadOnlyList<FoundInFormat> Formats { get; private set; } = [];

    public LongList List { get; private set; } = new(1, Size, 0);

    /// <summary>The whole words found nothing, so these are words that begin with them.</summary>
    public bool ByBeginnings { get; private set; }

    public bool HasErrors => FromError is not null || UntilError is not null;

    public bool IsFiltered => Kind is not null || Board is not null || From is not null || Until is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Kind = Request.Words("kind");
        if (!Request.TryPage(out var page) || (Kind is { } kind && !KindWords.IsKnown(kind))) return BadRequest();
        await store.Database.OpenConnectionAsync(cancel);
        Boards = await store.BoardsToChooseAsync(cancel);
        var slug = Request.Words("board");
        Board = Boards.FirstOrDefault(x => x.Slug == slug);
        if (slug is not null && Board is null) return BadRequest();
        Read();
        if (HasErrors) Response.StatusCode = StatusCodes.Status400BadRequest;
        else if (!Question.IsEmpty) await FindAsync(page, cancel);
        if (!HasErrors && page == 1) Formats = await FormatSearch.FindAsync(store, Question, cancel);
        if (List.IsBeyond) return NotFound();
        TellFrame(page);
        return Page();
    }

    private void Read()
    {
        Words = Request.Query["q"].FirstOrDefault() ?? "";
        (From, Until) = (Request.Words("from"), Request.Words("until"));
        const string hint = "Write a year, or a date such as 2012-06-14.";
        if (!Request.TryDate("from", out var from)) FromError = hint;
        if (!Request.TryDate("until", out var until)) UntilError = hint;
        Question = SearchQuestion.Parse(Words) with { Kind = Kind, BoardId = Board?.Id, From = from?.ToString(), Until = until?.ToString(), IsOnlyPlace = book.All.Count == 1 };
        if (Words.Length > 300) Words = Words[..300];
    }

    private async Task FindAsync(int page, CancellationToken cancel)
    {
        Answer = await database.Search.FindAsync(store, Question, page, Size, cancel);
        if (Answer.Total == 0)
        {
            var beginnings = await database.Search.FindAsync(store, Question with { Beginnings = true }, page, Size, cancel);
            if (ByBeginnings = beginnings.Total > 0) Answer = beginnings;
        }
        List = new(page, Size, Answer.Total);
    }

    private void TellFrame(int page)
    {
        var asked = Question.IsEmpty ? "Search" : $"Search: {string.Join(' ', Question.Terms)}";
        frame.Title = (HasErrors ? "Error: " : "") + (page == 1 ? asked : $"{asked}, page {page}");
        frame.Part = "search";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
    }
}
