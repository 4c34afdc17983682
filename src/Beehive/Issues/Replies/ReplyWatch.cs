using Beehive.Platform.CommandLine;
using Beehive.Platform.Incoming;
using Beehive.Platform.Jobs;
using Beehive.Platform.Web;

namespace Beehive.Issues.Replies;

/// <summary>
/// Takes the answers that lie in the maildir. What is taken is deleted there, once it is kept; what the database or the disk does not take now stays where it is and is tried again;
/// what is no answer of a person is put aside.
/// </summary>
public sealed class ReplyWatch(SiteSettings settings, RepliesTaken replies, TimeProvider clock, ILogger<ReplyWatch> log) : Loop(TimeSpan.FromSeconds(5), log)
{
    protected override Task OnceAsync(CancellationToken cancel) => TakeAsync(cancel);

    public async Task<IReadOnlyList<MailOutcome>> TakeAsync(CancellationToken cancel)
    {
        if (settings.Replies is not { } set) return [];
        var (box, outcomes, trouble) = (new Maildir(set.Folder), new List<MailOutcome>(), (Exception?)null);
        foreach (var path in box.Waiting())
        {
            try
            {
                outcomes.Add(await TakeAsync(box, path, set.Address, cancel));
            }
            catch (FileNotFoundException)
            {
                // Another node was quicker.
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                trouble = error; // the others need not wait for this one
                if (Trouble.Say(error) is null) box.PutAside(path);
            }
        }
        box.Tidy(clock.GetUtcNow());
        if (trouble is not null) throw new InvalidOperationException("An answer by email could not be kept.", trouble);
        return outcomes;
    }

    private async Task<MailOutcome> TakeAsync(Maildir box, string path, ReplyAddress address, CancellationToken cancel)
    {
        var outcome = new FileInfo(path) is { Exists: true, Length: <= IncomingMail.Largest } && IncomingMail.Read(await File.ReadAllBytesAsync(path, cancel), address) is { } mail
            ? await replies.TakeAsync(mail, cancel) : MailOutcome.Unreadable;
        if (outcome is MailOutcome.Taken or MailOutcome.TakenBefore or MailOutcome.CameBack)
        {
            box.Taken(path);
            return outcome;
        }
        log.LogInformation("An email that came in was not taken: {Outcome}. It lies in cur for a month", outcome);
        box.PutAside(path);
        return outcome;
    }
}
