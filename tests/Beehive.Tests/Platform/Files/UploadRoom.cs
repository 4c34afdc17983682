using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;

namespace Beehive.Tests.Platform.Files;

/// <summary>A waiting room and a store in a folder of their own, with a clock that a test sets.</summary>
internal sealed class UploadRoom : TimeProvider, IDisposable
{
    private readonly bool isOurs;

    public UploadRoom(string? scanner = null, string? folder = null, UploadSettings? settings = null, TimeSpan? patience = null)
    {
        isOurs = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("beehive-uploads-").FullName;
        Store = new(Path.Combine(Folder, "files"));
        Room = new(Path.Combine(Store.Folder, "waiting"));
        Uploads = new(Room, Store, VirusCheck.At(scanner, patience), this, settings ?? new());
    }

    public string Folder { get; }

    public FileStore Store { get; }

    public WaitingRoom Room { get; }

    public Uploads Uploads { get; }

    public TimeSpan Later { get; set; }

    public string[] Waiting => Directory.Exists(Room.Folder) ? [.. Directory.GetFiles(Room.Folder).Select(x => Path.GetFileName(x)).Order(StringComparer.Ordinal)] : [];

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Later;

    public Task<(Upload? Upload, Refusal? Refusal)> TakeAsync(byte[] file, string name) => Uploads.TakeAsync(new MemoryStream(file), name, CancellationToken.None);

    public Task<(KeptFile? Kept, Refusal? Refusal)> KeepAsync(Upload upload, Release release) => Uploads.KeepAsync(upload, release, CancellationToken.None);

    public void Dispose()
    {
        Uploads.Dispose();
        if (isOurs) Directory.Delete(Folder, recursive: true);
    }
}
