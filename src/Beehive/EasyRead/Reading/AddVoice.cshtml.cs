using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead.Reading;

/// <summary>Puts a person's recording to an Easy Read text that is out, or to one block of it. Its transcript is the text itself, so somebody must have held the one against the other.</summary>
[TakesIn]
[TakesFiles]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class AddVoiceModel(Store store, Desk desk, Uploads uploads, Here here, Me me, Frame frame) : PageModel
{
    private static readonly Role[] Writers = [Role.Secretary, Role.PartnershipManager];
    private static readonly string[] Fields = ["of", "by", "same"];

    public Form Form { get; private set; } = null!;
    public TwinVersion Version { get; private set; } = null!;
    public IReadOnlyList<Voice> Voices { get; private set; } = [];

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    public async Task<IActionResult> OnGetAsync(string twin, CancellationToken cancel) =>
        await FindAsync(store, twin, cancel) is null ? NotFound() : Show(await desk.LayAsync(this, new Dictionary<string, string?>(StringComparer.Ordinal), cancel));

    public async Task<IActionResult> OnPostAsync(string twin, CancellationToken cancel)
    {
        if (await FindAsync(store, twin, cancel) is null) return NotFound();
        var (upload, refusal) = await TakeAsync(cancel);
        try
        {
            var (kept, notKept) = upload is null ? (null, refusal) : await uploads.KeepAsync(upload, new Release(Decided: true), cancel);
            return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
            {
                if (await FindAsync(deed.Store, twin, cancel) is not { } found || !Holds(form, notKept)) return null;
                var voice = Made(found, form, kept!.Hash, upload!, deed.Act);
                deed.Store.RemoveRange(await deed.Store.Set<Voice>().Where(x => x.TwinId == found.Id && x.Mark == voice.Mark && x.IsWhole == voice.IsWhole).ToListAsync(cancel));
                deed.Store.Add(voice);
                deed.Store.Add(Chain.Line(here.Place.Id, deed.Act, "VoiceAdded", found.Id, new Dictionary<string, string?[]> { ["voice"] = [null, voice.Mark] }));
                deed.Writing.Touch(here.Place.Id);
                return new Done(string.Create(CultureInfo.InvariantCulture, $"{here.Root}/easy/{found.Key}/voice"), "People who press \"Listen\" hear it now.");
            }, cancel);
        }
        finally
        {
            if (upload is not null) uploads.Forget(upload.Id);
        }
    }

    private bool Holds(Form form, Refusal? sound)
    {
        form.Refuse("of", form["of"] == "all" || Chosen(form) is not null ? null : new("Choose what is read in the recording."));
        form.Refuse("sound", sound);
        form.Refuse("by", form["by"].Length switch { 0 => new("Write which group or office reads."), > Voice.LongestBy => new("That is longer than {0} letters.", Voice.LongestBy), _ => null });
        form.Refuse("same", form["same"] == "yes" ? null : new("Listen to all of it, and tick that it says the same words."));
        return form.Holds;
    }

    private Block? Chosen(Form form) => int.TryParse(form["of"], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Version.Blocks.Count ? Version.Blocks[index] : null;

    private Voice Made(Twin twin, Form form, string hash, Upload upload, Act act) => new()
    {
        PlaceId = here.Place.Id, TwinId = twin.Id, Number = Version.Number, IsWhole = form["of"] == "all", Hash = hash, Kind = upload.Kind, By = form["by"], At = act.At,
        Mark = Chosen(form) is { } block ? TwinVersion.MarkOf(block) : Voice.MarkOf(Version.Blocks),
    };

    private async Task<(Upload?, Refusal?)> TakeAsync(CancellationToken cancel)
    {
        if (Request.Form.Files.GetFile("sound") is not { Length: > 0 } file) return (null, new("Choose a recording. If you have chosen one, it is empty."));
        await using var sent = file.OpenReadStream();
        return await uploads.TakeSoundAsync(sent, cancel);
    }

    private async Task<Twin?> FindAsync(Store from, string key, CancellationToken cancel)
    {
        if (await from.Twins.Include(x => x.Versions).FirstOrDefaultAsync(x => x.Key == key, cancel) is not { Published: { } version } found || !me.Is(Writers, found.CircleId)) return null;
        Version = version;
        Voices = await from.Set<Voice>().AsNoTracking().Where(x => x.TwinId == found.Id).OrderBy(x => x.Id).ToListAsync(cancel);
        return found;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Add a voice";
        frame.About = Version.Title;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root);
        return Page();
    }
}
