using System.Security.Cryptography;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Cleaning;
using Beehive.Platform.Files.Inspecting;
using Beehive.Platform.Files.Pictures;

namespace Beehive.Platform.Files.Waiting;

/// <summary>Takes in what people send, and lets it go on to the store only when it may.</summary>
public sealed class Uploads(WaitingRoom room, FileStore store, VirusCheck viruses, TimeProvider clock, UploadSettings settings) : IDisposable
{
    private static readonly Refusal Full = new("Very many recordings wait to be heard just now. Write what you want to say, or send the recording later.");

    /// <summary>So many are looked into at once: each may take a good part of the memory that one should.</summary>
    private readonly SemaphoreSlim looking = new(2);

    public UploadSettings Settings => settings;

    public bool ScansForViruses => viruses.IsSetUp;

    /// <summary>
    /// Takes a file in, judges it, has it scanned, inspects it, and cleans it when it is a picture. What comes back waits under its id; what is refused, or cut
    /// off while it comes, leaves nothing.
    /// </summary>
    public Task<(Upload? Upload, Refusal? Refusal)> TakeAsync(Stream content, string name, CancellationToken cancel) => TakeAsync(content, name, settings.Largest, file => Judging.Of(file, name), cancel);

    /// <summary>
    /// Takes a recording in, as <see cref="TakeAsync(Stream, string, CancellationToken)"/> does a file. What it was called is not kept: phones name recordings after
    /// persons and streets.
    /// </summary>
    public Task<(Upload? Upload, Refusal? Refusal)> TakeSoundAsync(Stream content, CancellationToken cancel) =>
        room.Size > settings.MostWaiting ? Task.FromResult<(Upload?, Refusal?)>((null, Full)) : TakeAsync(content, "recording", settings.Largest, Sound.Of, cancel);

    /// <summary>The same of a photo, a recording or a film. What phones note in it, such as the place, is gone before anybody can ask for it.</summary>
    public Task<(Upload? Upload, Refusal? Refusal)> TakeSeenOrHeardAsync(Stream content, long largest, CancellationToken cancel) =>
        room.Size > settings.MostWaiting ? Task.FromResult<(Upload?, Refusal?)>((null, Full)) : TakeAsync(content, "added", largest, SeenOrHeard.Of, cancel);

    private async Task<(Upload? Upload, Refusal? Refusal)> TakeAsync(Stream content, string name, long largest, Func<Stream, (UploadKind?, Refusal?)> judge, CancellationToken cancel)
    {
        var id = WaitingRoom.NewId();
        var taken = false;
        try
        {
            await room.WriteAsync(id, content, largest, cancel);
            var upload = await LookAsync(id, name, judge, cancel);
            room.Finish(upload);
            taken = true;
            return (upload, null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
        finally
        {
            if (!taken) room.Forget(id);
        }
    }

    public Upload? Find(string id) => room.Find(id);

    public void Forget(string id) => room.Forget(id);

    /// <summary>What waits, for whoever sent it: pictures clean, other files as they came.</summary>
    public Stream Open(Upload upload) => room.Open(upload.Id);

    /// <summary>
    /// Puts the file into the store, where a thing of the record may point at it. Refused while a person has not decided what was found, or the scanner has not
    /// said that it is clean. The waiting file stays until <see cref="Forget"/>, so that a change that fails can be tried again.
    /// </summary>
    public async Task<(KeptFile? Kept, Refusal? Refusal)> KeepAsync(Upload upload, Release release, CancellationToken cancel)
    {
        upload = await CheckAgainAsync(upload, cancel);
        if (Barrier(upload, release) is { } refusal) return (null, refusal);
        var copy = WaitingRoom.NewId();
        try
        {
            if (!release.WithoutAuthor) return (await KeptAsync(room.PathOf(upload.Id), upload.Hash, cancel), null);
            await Task.Run(() => room.Make(copy, clean => Clean(upload, clean)), cancel);
            return (await KeptAsync(room.PartOf(copy), null, cancel), null);
        }
        catch (RefusedException refused)
        {
            return (null, refused.Refusal);
        }
        catch (FileNotFoundException)
        {
            return (null, new("The file is not waiting any more. Send it again."));
        }
        finally
        {
            room.Forget(copy);
        }
    }

    /// <summary>Asks the scanner again about everything that still awaits it, and takes away what nothing needs.</summary>
    public async Task TidyAsync(IReadOnlyCollection<string> held, CancellationToken cancel)
    {
        foreach (var upload in room.All().Where(x => x.Virus.State == VirusState.Awaiting)) await CheckAgainAsync(upload, cancel);
        room.Sweep(clock.GetUtcNow(), settings, held);
    }

    public void Dispose() => looking.Dispose();

    private async Task<Upload> LookAsync(string id, string name, Func<Stream, (UploadKind?, Refusal?)> judge, CancellationToken cancel)
    {
        await looking.WaitAsync(cancel);
        try
        {
            var kind = await Task.Run(() => Judge(id, judge), cancel);
            var verdict = await ScanAsync(room.PartOf(id), cancel);
            if (verdict.State == VirusState.Infected) throw new RefusedException(Infected(verdict));
            var inspection = await Inspector.InspectAsync(room.PartOf(id), kind, cancel);
            if (UploadKinds.IsPicture(kind)) await Task.Run(() => Strip(id, kind), cancel);
            if (UploadKinds.IsMp4(kind)) await Task.Run(() => TakeNotesOut(id), cancel);
            await using var file = File.OpenRead(room.PartOf(id));
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel));
            return new(id, FileName.Safe(name), kind, file.Length, hash, clock.GetUtcNow(), verdict, inspection);
        }
        finally
        {
            looking.Release();
        }
    }

    private UploadKind Judge(string id, Func<Stream, (UploadKind?, Refusal?)> judge)
    {
        using var file = File.OpenRead(room.PartOf(id));
        var (kind, refusal) = judge(file);
        return kind ?? throw new RefusedException(refusal!);
    }

    private void Strip(string id, UploadKind kind)
    {
        var (clean, refusal) = CleanPicture.Of(File.ReadAllBytes(room.PartOf(id)), kind);
        room.Replace(id, clean ?? throw new RefusedException(refusal!));
    }

    private void TakeNotesOut(string id)
    {
        using var file = new FileStream(room.PartOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        CleanMp4.InPlace(file);
        file.Flush(flushToDisk: true);
    }

    private void Clean(Upload upload, Stream clean)
    {
        using var file = room.Open(upload.Id);
        CleanOffice.Copy(file, clean);
    }

    private static Refusal? Barrier(Upload upload, Release release) => upload.Virus.State switch
    {
        VirusState.Infected => Infected(upload.Virus),
        VirusState.Awaiting => new("The file awaits a check for viruses: the scanner does not answer at the moment. It is kept; try again later."),
        _ when release.WithoutAuthor && !upload.CanBeCleaned => new("Beehive cannot take the author out of this kind of file ({0}). Take it out in the program that made it, and send the new one.", UploadKinds.Shown(upload.Kind)),
        _ when upload.Inspection.NeedsDecision && !release.Decided => new("Look at what was found in the file, and decide whether readers may have it."),
        _ => null,
    };

    private static Refusal Infected(VirusVerdict verdict) => new("The scanner found a virus in the file ({0}). It has not been kept. Have your computer checked before you send it again.", verdict.Name ?? "");

    private async Task<Upload> CheckAgainAsync(Upload upload, CancellationToken cancel)
    {
        if (upload.Virus.State != VirusState.Awaiting || !File.Exists(room.PathOf(upload.Id))) return upload;
        var checkedNow = upload with { Virus = await ScanAsync(room.PathOf(upload.Id), cancel) };
        if (checkedNow.Virus.State == VirusState.Awaiting) return upload;
        if (checkedNow.Virus.State == VirusState.Infected) room.ForgetContent(upload.Id);
        room.Tell(checkedNow);
        return checkedNow;
    }

    private async Task<VirusVerdict> ScanAsync(string path, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        return await viruses.AskAsync(file, cancel);
    }

    private async Task<KeptFile> KeptAsync(string path, string? hash, CancellationToken cancel)
    {
        await using var file = File.OpenRead(path);
        var kept = await StoredAsync(file, cancel);
        return hash is null || kept.Hash == hash ? kept : throw new RefusedException(new("The file has changed on the server's disk since it was sent. Send it again."));
    }

    private async Task<KeptFile> StoredAsync(Stream file, CancellationToken cancel)
    {
        try
        {
            return await store.KeepAsync(file, cancel);
        }
        catch (Exception trouble) when (WaitingRoom.Said(trouble) is not null)
        {
            throw WaitingRoom.Said(trouble)!;
        }
    }
}
