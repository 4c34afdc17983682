using System.Globalization;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Picturing;

/// <summary>Sends a photograph for the picture book. It waits, already clean, until somebody has said who agreed and under which licence.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.Secretary, Role.CoChair, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddPictureModel(Store store, Desk desk, Uploads uploads, Here here, Me me, Frame frame) : PageModel
{
    private const int MostWaiting = 100;

    private static readonly string[] Fields = ["name", "board"];

    public Form Form { get; private set; } = null!;

    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public bool MayForPlace => me.KeepsAllPictures;

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        Boards = await BoardsAsync(store, cancel);
        return Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel));
    }

    /// <summary>The file is taken and cleaned before the record is written, so that nobody waits for it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Boards = await BoardsAsync(store, cancel);
        var (upload, refusal) = await TakeAsync(cancel);
        var kept = false;
        try
        {
            return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
            {
                if (await ReadAsync(deed, form, upload, refusal) is not { } row) return null;
                deed.Store.Add(row);
                await deed.Store.SaveChangesAsync(cancel);
                deed.Writing.Afterwards(() => kept = true);
                return new Done(string.Create(CultureInfo.InvariantCulture, $"{here.Root}/pictures/waiting/{row.Id}"));
            }, cancel);
        }
        finally
        {
            if (!kept && upload is not null) uploads.Forget(upload.Id);
        }
    }

    private async Task<WaitingPicture?> ReadAsync(Deed deed, Form form, Upload? upload, Refusal? refusal)
    {
        var name = Slug.From(form["name"]);
        var board = Boards.FirstOrDefault(x => x.Slug == form["board"]);
        form.Refuse("file", refusal ?? (await deed.Store.WaitingPictures.CountAsync(x => x.PlaceId == here.Place.Id, deed.Cancel) < MostWaiting ? null : new("Very many pictures wait for a decision. Decide about some of them first.")));
        form.Refuse("name", new PictureTold(name, null, null, null, null, [], null).NameRefused);
        form.Refuse("board", board is null && (form.Maybe("board") is not null || !MayForPlace) ? new("Choose a board from the list.") : null);
        return form.Holds ? new WaitingPicture { PlaceId = here.Place.Id, BoardId = board?.Id, UploadId = upload!.Id, Name = name, At = deed.Act.At } : null;
    }

    private async Task<(Upload?, Refusal?)> TakeAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("file") is not { Length: > 0 } file) return (null, new("Choose a picture. If you have chosen one, it is empty."));
        await using var sent = file.OpenReadStream();
        var (upload, refusal) = await uploads.TakeSeenOrHeardAsync(sent, uploads.Settings.Largest, cancel);
        if (upload is null || UploadKinds.IsPicture(upload.Kind)) return (upload, refusal);
        uploads.Forget(upload.Id);
        return (null, new("This is no picture. Send a PNG, JPEG or WebP."));
    }

    private async Task<IReadOnlyList<Board>> BoardsAsync(Store from, CancellationToken cancel) =>
        [.. (await from.GoingBoardsAsync(here, cancel)).Where(x => me.KeepsPictures(x.Id))];

    private PageResult Show(Form form)
    {
        Form = form;
        PictureFrame.Set(frame, here, "Add a picture", null);
        return Page();
    }
}
