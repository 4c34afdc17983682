using System.Globalization;
using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>A voice, a photo or a film with what somebody tells, or instead of words.</summary>
[TakesIn]
[TakesFiles(FromAnybody = true, Megabytes = 50)]
[MayUse(Role.Anybody)]
public sealed class AddFilesModel(Store store, Desk desk, Here here, Frame frame, Tries tries, Uploads uploads) : RaisePage(store, desk, here, frame)
{
    private const string Chosen = "added";
    private const int MostAnHour = 100;

    private Upload? taken;
    private Refusal? notTaken;

    public override string Heading => "Add your voice, a photo or a film";

    public override int Question => 1;

    /// <summary>The next question, or the check of the answers for whoever was there already.</summary>
    public string On => Way.At(Telling?.ShowsName is null ? "change" : "check");

    protected override IReadOnlyList<string> Fields => ["drop"];

    protected override string Next => Way.At("files");

    protected override bool IsTooSoon => Telling is null;

    protected override Dictionary<string, string?> Answers(Telling? telling) => new(StringComparer.Ordinal);

    /// <summary>Only here may the page ask for the microphone.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => Response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(self)";

    protected override async Task<Refusal?> TooManyAsync(CancellationToken cancel)
    {
        if (Tries.Network(HttpContext) is not { } network || Request.Form.Files.Count == 0) return null;
        var wait = await tries.CountAsync([new Limit("added:network:" + network, MostAnHour, TimeSpan.FromHours(1))], cancel);
        return wait is { } time ? Waiting.Tell(HttpContext, time, "Very many files come from your network just now. Wait {0}, then add it.") : null;
    }

    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        notTaken = TakesFilesAttribute.Left(HttpContext);
        if (Telling is null || Request.Form.Files.GetFile(Chosen) is not { FileName.Length: > 0 } file) return;
        var left = IssueFile.Most - Files.Sum(x => x.Size);
        var waits = await Store.IssueFiles.Where(x => x.UploadId != null).SumAsync(x => x.Size, cancel);
        notTaken = left < 1024 * 1024 || Files.Count >= IssueFile.MostFiles ? new("You have added as much as fits. Take something away first.")
            : waits > uploads.Settings.MostWaiting ? new("Very many files wait to be looked at just now. Write what you want to say, or add the file later.") : null;
        if (notTaken is not null) return;
        await using var content = file.OpenReadStream();
        (taken, notTaken) = await uploads.TakeSeenOrHeardAsync(content, left, cancel);
    }

    protected override async Task<Done?> WorkAsync(Deed deed, Form form)
    {
        if (await FindAsync(deed.Store, deed.Cancel) is not { } telling) return new Done(Way.At("words"));
        Answer(form, telling);
        if (!form.Holds) return null;
        telling.At = deed.Act.At;
        var dropped = form.All("drop").Select(x => long.TryParse(x, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
        var gone = await deed.Store.IssueFiles.Where(x => x.TellingId == telling.Id && dropped.Contains(x.Id)).ToListAsync(deed.Cancel);
        deed.Store.RemoveRange(gone);
        deed.Writing.Afterwards(() => gone.ForEach(x => uploads.Forget(x.UploadId!)));
        if (taken is not null) deed.Store.Add(IssueFile.Added(telling, taken.Id, taken.Kind, taken.Size, deed.Act.At));
        return new Done(Next, taken is not null ? "It is added." : "It is taken away.");
    }

    protected override void Answer(Form form, Telling telling)
    {
        if (form.Refuse(Chosen, notTaken) && taken is null && form.All("drop").Count == 0) form.Refuse(Chosen, new("Choose a file first, or press Go on."));
    }
}
