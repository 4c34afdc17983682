using Beehive.Accounts;
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

namespace Beehive.EasyRead.Offering;

/// <summary>Looks at another format before anybody else does, puts it right, and publishes it: never a video or a recording without captions or its words.</summary>
[TakesIn]
[TakesFiles(Megabytes = 50)]
[MayUse(Role.Secretary, Role.PartnershipManager, OfAnyBoard = true)]
public sealed class WorkOnFormatModel(Store store, Desk desk, Me me, Uploads uploads, Here here, Frame frame) : PageModel
{
    private const string Publish = "publish", Keep = "keep", Drop = "drop";
    private static readonly string[] Fields = [.. FormatFields.Names, "decision"];

    public Form Form { get; private set; } = null!;
    public FormatAtWork Work { get; private set; } = null!;
    public Thing Thing { get; private set; } = null!;
    public Upload? Upload { get; private set; }

    public async Task<IActionResult> OnGetAsync(long work, CancellationToken cancel) =>
        await FindAsync(store, work, cancel) ? Show(await desk.LayAsync(this, FormatFields.Of(Work.Told), cancel)) : NotFound();

    /// <summary>What must go into the store goes there before the record is written: the scanner may have to be asked again, and nobody should wait for it.</summary>
    public async Task<IActionResult> OnPostAsync(long work, CancellationToken cancel)
    {
        if (!await FindAsync(store, work, cancel)) return NotFound();
        var (brought, refusal) = Request.Form.ContainsKey(Desk.KeepField) ? (null, null) : await FormatFields.TakeAsync(Request, uploads, cancel);
        Upload = brought ?? Upload;
        KeptFile? stored = null;
        if (refusal is null && Upload is not null && Request.Form["decision"] == Publish) (stored, refusal) = await uploads.KeepAsync(Upload, new Release(Decided: true), cancel);
        var done = false;
        try
        {
            return await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
            {
                await deed.Writing.HoldAsync(Thing.Id, deed.Cancel);
                if (!await FindAsync(deed.Store, work, deed.Cancel)) return null;
                var before = Work.UploadId;
                form.Refuse("file", refusal);
                var answer = await WorkAsync(deed, form, brought, stored);
                if (answer is null || !form.Holds) return null;
                deed.Writing.Afterwards(() => done = true);
                if (before is not null && (brought is not null || form["decision"] != Keep)) deed.Writing.Afterwards(() => uploads.Forget(before));
                return answer;
            }, cancel);
        }
        finally
        {
            if (brought is not null && (!done || Request.Form["decision"] != Keep)) uploads.Forget(brought.Id);
        }
    }

    private async Task<Done?> WorkAsync(Deed deed, Form form, Upload? brought, KeptFile? stored)
    {
        if (form["decision"] == Drop)
        {
            deed.Store.Remove(Work);
            return new Done(Thing.Address, "It is thrown away.");
        }
        if (form["decision"] is not (Publish or Keep)) form.Refuse("decision", new("Choose what shall become of it."));
        if (FormatFields.Read(form) is not { } told || !form.Holds) return null;
        if (form["decision"] == Keep)
        {
            Work.Say(told, deed.Act.At);
            if (brought is not null) Work.Bring(brought.Id, NameOf(brought));
            return new Done(Request.Path.Value!, "It is kept. Only those who work for the board see it.");
        }
        var kept = brought ?? (Work.UploadId is { } waiting ? uploads.Find(waiting) : null);
        var file = kept is not null && stored is not null ? new FormatFile(NameOf(kept), kept.Kind, stored.Size, stored.Hash) : null;
        foreach (var (field, why) in told.Faults(file?.Kind)) form.Refuse(field, why);
        return form.Holds ? await PublishAsync(deed, form, told, file) : null;
    }

    private async Task<Done?> PublishAsync(Deed deed, Form form, FormatTold told, FormatFile? file)
    {
        var key = await deed.Writing.FreeKeyAsync<OtherFormat>(here.Place.Id, null, KeyOf(told), deed.Cancel);
        if (!form.Refuse("decision", OtherFormat.Publish(Thing.Id, key, here.Root, told, file, deed.Act, out var format))) return null;
        await deed.Writing.KeepAsync(format!, here.Place.Id, deed.Cancel);
        deed.Store.Remove(Work);
        await FormatNews.TellAsync(deed, Thing, format!);
        return new Done(format!.Address, "Everybody has it now. Tell those who asked for it.");
    }

    /// <summary>report-pl, carers-2026-09-14-signed-video: never only figures, and no address of ours.</summary>
    private string KeyOf(FormatTold told)
    {
        var parts = Thing.Address.Split('/').Skip(2).Where(x => x is not ("boards" or "meetings" or "papers"));
        return Slug.From($"{string.Join(' ', parts)} {(told.Kind == FormatKind.OtherLanguage ? told.Language : FormatWord.Of(told.Kind))}");
    }

    private string NameOf(Upload upload) => upload.Id == Work.UploadId ? Work.Name! : FormatFields.NameOf(upload, Request.Form.Files.GetFile("file"));

    private async Task<bool> FindAsync(Store from, long number, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (await from.FormatsAtWork.FirstOrDefaultAsync(x => x.Id == number && x.PlaceId == place, cancel) is not { } work || !me.WorksFor(work.CircleId)) return false;
        if (await from.Things.FirstOrDefaultAsync(x => x.Id == work.ThingId, cancel) is not { } thing) return false;
        (Work, Thing) = (work, thing);
        Upload ??= work.UploadId is { } waiting ? uploads.Find(waiting) : null;
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = "Look at the other format";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb(FormatLetters.Named(Thing), Thing.Address);
        return Page();
    }
}

/// <summary>Files of formats that somebody works on are not swept away.</summary>
public sealed class FormatsHoldUploads(Database database) : IHoldsUploads
{
    public async Task<IReadOnlyCollection<string>> HeldAsync(CancellationToken cancel)
    {
        await using var from = database.Read();
        return await from.FormatsAtWork.Where(x => x.UploadId != null).Select(x => x.UploadId!).ToListAsync(cancel);
    }
}
