using System.Security.Cryptography;
using Beehive.Platform.Files;
using Beehive.Platform.Files.Waiting;
using Xunit;

namespace Beehive.Tests.Platform.Files;

public class UploadsTests
{
    private static readonly byte[] Harmless = SampleFiles.Docx("<w:p><w:r><w:t>Words</w:t></w:r></w:p>");
    private static readonly byte[] Commented = SampleFiles.Docx("<w:p/>", ("word/comments.xml", $"<w:comments xmlns:w='{SampleFiles.WordSpace}'><w:comment/></w:comments>"));

    [Fact]
    public async Task UP_02_what_is_sent_waits_under_a_random_name_and_goes_on_under_the_hash_of_its_content()
    {
        using var here = new UploadRoom();
        var (upload, refusal) = await here.TakeAsync(Harmless, "../../minutes\u202E.docx");
        Assert.Null(refusal);
        Assert.Equal(("minutes.docx", UploadKind.Docx, Harmless.Length), (upload!.Name, upload.Kind, (int)upload.Size));
        Assert.Equal([upload.Id, upload.Id + ".json"], here.Waiting);
        Assert.DoesNotContain(upload.Hash, upload.Id, StringComparison.Ordinal);
        Assert.Equivalent(upload, here.Uploads.Find(upload.Id));
        var (kept, _) = await here.KeepAsync(upload, new(Decided: false));
        Assert.Equal(new KeptFile(Convert.ToHexStringLower(SHA256.HashData(Harmless)), Harmless.Length, UploadKinds.Type(UploadKind.Docx)), kept);
        Assert.Equal(Harmless, await File.ReadAllBytesAsync(here.Store.PathOf(kept!.Hash), TestContext.Current.CancellationToken));
        here.Uploads.Forget(upload.Id);
        Assert.Empty(here.Waiting);
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    [InlineData("..............................ab")]
    public void An_id_that_nobody_was_given_finds_nothing(string id)
    {
        using var here = new UploadRoom();
        Assert.Null(here.Uploads.Find(id));
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing()
    {
        using var here = new UploadRoom(settings: new() { Largest = 2 * 1024 * 1024 });
        Assert.Contains("larger than 2 MB", (await here.TakeAsync(new byte[(2 * 1024 * 1024) + 1], "a.pdf")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Contains("PDF or PNG", (await here.TakeAsync("<svg/>"u8.ToArray(), "a.png")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Contains("damaged", (await here.TakeAsync(SampleFiles.Png[..^5], "a.png")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Empty(here.Waiting);
    }

    [Fact]
    public async Task UP_06_nothing_goes_on_before_a_person_has_decided_what_was_found()
    {
        using var here = new UploadRoom();
        var (upload, _) = await here.TakeAsync(Commented, "minutes.docx");
        Assert.True(upload!.Inspection.NeedsDecision);
        Assert.Contains("decide", (await here.KeepAsync(upload, new(Decided: false))).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Empty(here.Store.All());
        Assert.NotNull((await here.KeepAsync(upload, new(Decided: true))).Kept);
    }

    [Fact]
    public async Task Of_a_picture_only_the_clean_copy_ever_waits_or_goes_on()
    {
        using var here = new UploadRoom();
        var (upload, _) = await here.TakeAsync(SampleFiles.JpegWith((0xE1, [.. "Exif\0\0"u8, .. SampleFiles.CameraNotes(1)])), "photo.jpg");
        Assert.True(upload!.Inspection.Found("gps"));
        await using (var waiting = here.Uploads.Open(upload))
        {
            var bytes = new byte[waiting.Length];
            await waiting.ReadExactlyAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(SampleFiles.Jpeg, bytes);
        }
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(SampleFiles.Jpeg)), upload.Hash);
        Assert.Equal(upload.Hash, (await here.KeepAsync(upload, new(Decided: false))).Kept!.Hash);
        Assert.Single(here.Store.All());
    }

    [Fact]
    public async Task F_04_an_upload_that_is_cut_leaves_nothing_and_what_a_kill_leaves_is_swept()
    {
        using var here = new UploadRoom();
        await Assert.ThrowsAsync<IOException>(() => here.Uploads.TakeAsync(new Cut(Harmless), "minutes.docx", CancellationToken.None));
        Assert.Empty(here.Waiting);
        await File.WriteAllTextAsync(here.Room.PartOf(WaitingRoom.NewId()), "half a fi", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(here.Room.PathOf(WaitingRoom.NewId()), "a whole file whose note was never written", TestContext.Current.CancellationToken);
        here.Later = TimeSpan.FromMinutes(50);
        await here.Uploads.TidyAsync([], CancellationToken.None);
        Assert.Equal(2, here.Waiting.Length); // it may still be coming
        here.Later = TimeSpan.FromMinutes(70);
        await here.Uploads.TidyAsync([], CancellationToken.None);
        Assert.Empty(here.Waiting);
    }

    [Fact]
    public async Task What_nothing_needs_is_swept_after_its_time_and_what_a_draft_needs_is_not()
    {
        using var here = new UploadRoom();
        var (needed, _) = await here.TakeAsync(Harmless, "a.docx");
        var (forgotten, _) = await here.TakeAsync(Harmless, "b.docx");
        here.Later = TimeSpan.FromDays(6);
        await here.Uploads.TidyAsync([], CancellationToken.None);
        Assert.NotNull(here.Uploads.Find(forgotten!.Id));
        here.Later = TimeSpan.FromDays(8);
        await here.Uploads.TidyAsync([needed!.Id], CancellationToken.None);
        Assert.Equal([needed.Id, needed.Id + ".json"], here.Waiting);
        here.Uploads.Forget(needed.Id);
        Assert.Contains("Send it again", (await here.KeepAsync(needed, new(Decided: true))).Refusal!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UP_11_a_virus_is_refused_and_not_kept_not_even_to_wait()
    {
        await using var scanner = new FakeScanner();
        using var here = new UploadRoom(scanner.Address);
        var virus = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        var table = System.Text.Encoding.ASCII.GetBytes(virus);
        Assert.Contains("Eicar-Test-Signature", (await here.TakeAsync(table, "table.csv")).Refusal!.ToString(), StringComparison.Ordinal);
        var document = SampleFiles.Office("word/document.xml", "wordprocessingml.document.main+xml", "<x/>").Raw("word/a.bin", table, table.Length, Beehive.Platform.Files.Zips.Crc.Of(table), method: 0).Bytes();
        Assert.Contains("virus", (await here.TakeAsync(document, "minutes.docx")).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal(document, scanner.Heard);
        Assert.Empty(here.Waiting);
        Assert.Equal(VirusState.Clean, (await here.TakeAsync(Harmless, "minutes.docx")).Upload!.Virus.State);
    }

    [Fact]
    public async Task UP_11_F_30_while_the_scanner_is_down_or_slow_a_file_is_taken_and_awaits_its_check()
    {
        await using var scanner = new FakeScanner { Hangs = true };
        using var here = new UploadRoom(scanner.Address, patience: TimeSpan.FromMilliseconds(200));
        var (slow, refusal) = await here.TakeAsync(Harmless, "a.docx");
        Assert.Equal((VirusState.Awaiting, null), (slow!.Virus.State, refusal));
        Assert.Contains("awaits a check", (await here.KeepAsync(slow, new(Decided: true))).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Empty(here.Store.All());
        using var down = new UploadRoom("127.0.0.1:1", here.Folder);
        var (waiting, _) = await down.TakeAsync(Harmless, "b.docx");
        Assert.Equal(VirusState.Awaiting, waiting!.Virus.State);
        await using var back = new FakeScanner();
        using var again = new UploadRoom(back.Address, here.Folder);
        await again.Uploads.TidyAsync([], CancellationToken.None);
        Assert.All([slow.Id, waiting.Id], x => Assert.Equal(VirusState.Clean, again.Uploads.Find(x)!.Virus.State));
        Assert.NotNull((await again.KeepAsync(slow, new(Decided: true))).Kept);
    }

    [Fact]
    public async Task UP_11_a_virus_that_is_found_while_the_file_waits_takes_the_file_away()
    {
        using var here = new UploadRoom("127.0.0.1:1");
        var (upload, _) = await here.TakeAsync(Harmless, "a.docx");
        await using var scanner = new FakeScanner { Says = "stream: Doc.Dropper FOUND" };
        using var again = new UploadRoom(scanner.Address, here.Folder);
        Assert.Contains("Doc.Dropper", (await again.KeepAsync(upload!, new(Decided: true))).Refusal!.ToString(), StringComparison.Ordinal);
        Assert.Equal([upload!.Id + ".json"], here.Waiting);
        Assert.Empty(here.Store.All());
    }

    /// <summary>A line that breaks in the middle of a file.</summary>
    private sealed class Cut(byte[] file) : MemoryStream(file)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > 0 ? throw new IOException("The line broke.") : await base.ReadAsync(buffer[..100], cancellationToken);
    }
}
