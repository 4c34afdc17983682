using Beehive.Accounts;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>Somebody who will not come says something on an item, in writing or with their voice.</summary>
[TakesIn]
[TakesFiles(FromAnybody = true)]
[MayUse(Role.Anybody)]
public sealed class SayOnItemModel(Store store, Desk desk, Here here, Frame frame, Me me, Tries tries, Uploads uploads) : ItemPage(store, desk, here, frame)
{
    /// <summary>The field for the file, and the one that carries from page to page that it was taken in.</summary>
    private const string Chosen = "recording", Taken = "sound";

    private Refusal? notTaken;

    public override string Heading => "Say something on this item";

    public bool IsSignedIn => me.IsSignedIn;

    /// <summary>The board's secretary types for somebody who phoned or wrote.</summary>
    public bool MayHelp => me.WorksFor(Board.Id);

    public long Megabytes => uploads.Settings.Largest / 1024 / 1024;

    /// <summary>The recording that came with the form before, so that nobody must record it again.</summary>
    public Upload? Sent => SoundOf(Form);

    protected override Task<Refusal?> TooManyAsync(CancellationToken cancel) => me.IsSignedIn ? Task.FromResult<Refusal?>(null) : Senders.TooManyAsync(tries, HttpContext, cancel);

    protected override bool LeadsToAgenda => false;

    protected override IReadOnlyList<string> Fields => ["text", "from", "publish", "came-by", "email", "phone", Taken, "leave-out"];

    /// <summary>Takes the recording in, and writes into the form where it waits: whatever becomes of the form, the recording is not lost.</summary>
    protected override async Task PrepareAsync(CancellationToken cancel)
    {
        notTaken = TakesFilesAttribute.Left(HttpContext);
        if (Request.Form.Files.GetFile(Chosen) is not { FileName.Length: > 0 } file || !await FindAsync(cancel) || !Meeting.IsToCome) return;
        await using var content = file.OpenReadStream();
        var (upload, refusal) = await uploads.TakeSoundAsync(content, cancel);
        notTaken = refusal;
        if (upload is null) return;
        var fields = Request.Form.ToDictionary();
        fields[Taken] = upload.Id;
        fields.Remove("leave-out");
        Request.Form = new FormCollection(fields, Request.Form.Files);
    }

    protected override async Task<Done?> DoAsync(Deed deed, Form form, Meeting meeting, IReadOnlyList<AgendaItem> items, AgendaItem item)
    {
        var sound = await SoundAsync(deed, form);
        var cameBy = WayOf(form, meeting, sound is not null);
        var helped = cameBy is not (CameBy.Form or CameBy.Voice);
        var (account, mark) = (helped ? null : me.AccountId, Browser.Of(HttpContext));
        if (form.Error(Chosen) is null) form.Refuse("text", Contribution.CheckText(form["text"], sound is not null));
        form.Refuse("from", Contribution.CheckFrom(form.Maybe("from")));
        if (!meeting.IsToCome) form.Refuse("text", new("This meeting is not to come any more."));
        if (!helped && await Senders.TooManyAsync(deed.Store, meeting.PlaceId, account, mark, deed.Act.At, deed.Cancel) is { } many) form.Refuse("text", many);
        Contribution? said = null;
        if (!form.Holds || !form.Refuse("text", Contribution.Send(item, meeting.CircleId, form["text"], form.Maybe("from"), cameBy, form["publish"] == "yes", sound is not null, deed.Act, out said))) return null;
        if (Senders.Read(form, 0, meeting.PlaceId, account, mark, helped, deed.Act.At) is null) return null;
        await deed.Writing.KeepAsync(said!, meeting.PlaceId, deed.Cancel);
        deed.Store.Add(Senders.Read(form, said!.Id, meeting.PlaceId, account, mark, helped, deed.Act.At)!);
        if (sound is not null) deed.Store.Add(new Recording { ContributionId = said.Id, UploadId = sound.Id, At = deed.Act.At });
        return new Done(item.Address, "Thank you. What you said is sent. The secretary brings it to the meeting.");
    }

    private CameBy WayOf(Form form, Meeting meeting, bool byVoice)
    {
        var own = byVoice ? CameBy.Voice : CameBy.Form;
        if (!me.WorksFor(meeting.CircleId) || Enum.GetValues<CameBy>().All(x => Conversions.Kebab(x) != form["came-by"])) return own;
        return Conversions.Unkebab<CameBy>(form["came-by"]) is var way and not (CameBy.Form or CameBy.Voice) ? way : own;
    }

    /// <summary>The recording that goes with it, if there is one; it goes with one thing only.</summary>
    private async Task<Upload?> SoundAsync(Deed deed, Form form)
    {
        if (!form.Refuse(Chosen, notTaken)) return null;
        if (form.Ticked("leave-out"))
        {
            form.Set(Taken, null);
            form.SetAll("leave-out", []);
        }
        if (form[Taken].Length == 0) return null;
        if (SoundOf(form) is { } sound && !await deed.Store.Recordings.AnyAsync(x => x.UploadId == sound.Id, deed.Cancel)) return sound;
        form.Set(Taken, null);
        form.Refuse(Chosen, new("The recording is not here any more. Choose it again."));
        return null;
    }

    private Upload? SoundOf(Form form) => uploads.Find(form[Taken]) is { Virus.State: not VirusState.Infected } upload && UploadKinds.IsSound(upload.Kind) ? upload : null;
}
