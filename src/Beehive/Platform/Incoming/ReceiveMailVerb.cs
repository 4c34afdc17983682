using System.CommandLine;
using Beehive.Platform.CommandLine;

namespace Beehive.Platform.Incoming;

/// <summary>
/// Takes one mail from a mail server's pipe and lays it into the maildir that the running site watches. It needs no database, so a mail is taken while the site is stopped too.
/// Its exit codes are those that mail servers know (sysexits.h): on any trouble the mail server keeps the mail and tries again.
/// </summary>
public sealed class ReceiveMailVerb : Verb
{
    public const int NoMail = 65; // EX_DATAERR: the mail server sends it back
    public const int TryAgain = 75; // EX_TEMPFAIL

    private readonly Option<string?> folder = new("--mail-in")
    {
        Description = "The maildir that \"serve\" watches. Without it: mail-in in the data folder. Also BEEHIVE_MAIL_IN.", HelpName = "FOLDER",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_MAIL_IN"),
    };

    public ReceiveMailVerb() : base("receive-mail", "Take one email from a mail server's pipe (standard input), an answer to a letter.") => Takes(folder);

    /// <summary>A slip in the mail server's settings loses no mail.</summary>
    public override int WhenNotUnderstood => TryAgain;

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
#pragma warning disable RS0030 // a mail server's pipe ends here
        await using var mail = Console.OpenStandardInput();
#pragma warning restore RS0030
        return await TakeAsync(mail, typed.Folder, typed.Value(folder), TimeProvider.System, typed.Error, cancel);
    }

    public static async Task<int> TakeAsync(Stream mail, string data, string? named, TimeProvider clock, TextWriter error, CancellationToken cancel)
    {
        try
        {
            var box = named is { Length: > 0 } ? Path.GetFullPath(named) : Path.Combine(data, Replies.UsualFolder);
            if (!Directory.Exists(Path.GetDirectoryName(box))) return await SayAsync(error, TryAgain, $"There is no folder \"{Path.GetDirectoryName(box)}\". Name the data folder with --data.");
            if (!await new Maildir(box).PutAsync(mail, IncomingMail.Largest, clock.GetUtcNow(), cancel)) return await SayAsync(error, NoMail, "This email is too large. Write without the files, or call us.");
            return Door.Done;
        }
        catch (Exception trouble)
        {
            return await SayAsync(error, TryAgain, Trouble.Say(trouble) ?? trouble.Message);
        }
    }

    private static async Task<int> SayAsync(TextWriter error, int code, string words)
    {
        await error.WriteLineAsync(words);
        return code;
    }
}
