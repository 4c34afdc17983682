using Beehive.Accounts;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues;

/// <summary>What somebody began to tell and did not send goes after a month, with the files that they had added.</summary>
public sealed class ForgottenTellings(Uploads uploads) : IForgets
{
    public async Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel)
    {
        var old = now - Telling.Life;
        var tellings = writing.Store.Tellings;
        var gone = await writing.Store.IssueFiles.Where(x => x.UploadId != null && tellings.Any(t => t.Id == x.TellingId && t.At < old)).Select(x => x.UploadId!).ToListAsync(cancel);
        if (gone.Count > 0) writing.Afterwards(() => gone.ForEach(uploads.Forget));
        await writing.Store.Tellings.Where(x => x.At < old).ExecuteDeleteAsync(cancel);
    }
}
