using System.CommandLine;
using System.Globalization;
using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Incoming;
using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive;

/// <summary>Serves the site until it is told to stop.</summary>
public sealed class ServeVerb : Verb
{
    private readonly Option<int> port = WholeNumber.Between(new("--port") { Description = "Port on this machine.", HelpName = "N", DefaultValueFactory = _ => 5080 }, 0, 65535);
    private readonly Option<string?> urls = new("--urls") { Description = "Addresses to listen on, parted by semicolons. Instead of --port.", HelpName = "URLS" };
    private readonly Option<string?> origin = new("--origin") { Description = "The address that people know, for links in feeds: https://boards.example.org.", HelpName = "URL" };

    private readonly Option<string?> mail = new("--mail")
    {
        Description = "Mail server: smtp://user:password@mail.example.org:587. Or in BEEHIVE_MAIL, where no list of programs shows the password.", HelpName = "URL",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_MAIL"),
    };

    private readonly Option<string?> mailFrom = new("--mail-from")
    {
        Description = "Who writes: \"Thurrock boards <boards@example.org>\". Or in BEEHIVE_MAIL_FROM.", HelpName = "SENDER",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_MAIL_FROM"),
    };

    private readonly Option<string?> mailReplies = new("--mail-replies")
    {
        Description = "Where answers to letters come in: issues@boards.example.org. Your mail server hands them on, see --mail-in. Also BEEHIVE_MAIL_REPLIES.", HelpName = "ADDRESS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_MAIL_REPLIES"),
    };

    private readonly Option<string?> mailIn = new("--mail-in")
    {
        Description = "The maildir in which your mail server leaves those answers. Without it: mail-in in the data folder, where \"receive-mail\" lays them. Also BEEHIVE_MAIL_IN.", HelpName = "FOLDER",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_MAIL_IN"),
    };

    private readonly Option<string?> clamav = new("--clamav")
    {
        Description = "Where ClamAV's clamd listens: localhost:3310, or /run/clamav/clamd.ctl. Also BEEHIVE_CLAMAV.", HelpName = "ADDRESS",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_CLAMAV"),
    };

    private readonly Option<int> largestUpload = WholeNumber.Between(new("--largest-upload")
    {
        Description = "The largest file that people may send, in MB.", HelpName = "MB", DefaultValueFactory = _ => UploadSettings.UsualMegabytes,
    }, 1, 50);

    private readonly Option<string?> proxy = new("--proxy")
    {
        Description = "Addresses of proxies on other machines, parted by semicolons: 10.0.0.5. What they say of a visitor's address is believed.", HelpName = "IP",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("BEEHIVE_PROXY"),
    };

    private readonly SingleSignOnWords council = new();

    // For ./do bench only.
    private readonly Option<bool> noPageCache = new("--no-page-cache") { Hidden = true };
    private readonly Option<bool> yardstick = new("--yardstick") { Hidden = true };
    private readonly Option<bool> noExplaining = new("--no-explaining") { Hidden = true };

    public ServeVerb() : base("serve", "Serve the site until Ctrl+C or SIGTERM.") => Takes([port, urls, origin, mail, mailFrom, mailReplies, mailIn, clamav, largestUpload, proxy, .. council.All, noPageCache, yardstick, noExplaining]);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var local = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{typed.Value(port)}");
        var where = typed.Value(urls) is { } several ? Listed(several) : [local];
        var known = typed.Value(origin) ?? (typed.Value(urls) is null ? local : where[0]);
        if (!IsAddress(known)) throw new RefusedException(new("\"{0}\" is no address of a site. Write it like https://boards.example.org.", known));
        var host = new Uri(Any(known)).IdnHost;
        var post = PostOf(typed, host);
        var replies = RepliesOf(typed);
        var signOn = council.Read(typed);
        var viruses = VirusCheck.At(typed.Value(clamav));
        await using var installation = typed.OpenThere(Access.Writing);
        var ready = Task.Run(installation.Database.MakeReady, cancel);
        await Pending.RefuseAsync(installation, cancel);
        await using var app = Site.Build(new SiteSettings(installation.Database, installation.Files, installation.Clock)
        {
            Urls = where, Origin = known, Post = post, Replies = replies, KeepsPages = !typed.Value(noPageCache), Explains = !typed.Value(noExplaining), Yardstick = typed.Value(yardstick),
            Proxies = ProxiesOf(typed.Value(proxy)), SingleSignOn = signOn, Viruses = viruses, Uploads = new() { Largest = typed.Value(largestUpload) * 1024L * 1024 },
        }, x => x.Services.AddHostedService<Settling>());
        await app.StartAsync(cancel);
        await ready;
        var keys = Task.Run(() => ProtectionKeys.MakeReady(app.Services), cancel);
        foreach (var url in app.Urls) typed.Say($"Beehive is open at {url} (Ctrl+C stops it).");
        if (post is FolderPost) typed.Say($"No mail server is named, so letters go to {post.Where}. See --mail.");
        await keys;
        await app.WaitForShutdownAsync(cancel);
        return Door.Done;
    }

    private IPost PostOf(Typed typed, string host)
    {
        var sender = typed.Value(mailFrom) is { Length: > 0 } written ? Sender.Parse(written) : null;
        if (typed.Value(mail) is not { Length: > 0 } server) return new FolderPost(Path.Combine(typed.Folder, "mail"), sender ?? Sender.Of(host));
        return new SmtpPost(MailServer.Parse(server), sender ?? throw new RefusedException(new("Say who writes the letters: --mail-from \"Thurrock boards <boards@example.org>\"")), host);
    }

    private Replies? RepliesOf(Typed typed) => typed.Value(mailReplies) is { Length: > 0 } address
        ? new(ReplyAddress.Parse(address), typed.Value(mailIn) is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(typed.Folder, Replies.UsualFolder)) : null;

    private static string[] Listed(string several)
    {
        var listed = several.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (listed.Length > 0 && Array.TrueForAll(listed, IsAddress)) return listed;
        throw new RefusedException(new("\"{0}\" are no addresses to listen on. Write them like http://localhost:5080;http://0.0.0.0:8080.", several));
    }

    private static System.Net.IPAddress[] ProxiesOf(string? several) => [.. (several ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(x => System.Net.IPAddress.TryParse(x, out var address) ? address : throw new RefusedException(new("\"{0}\" is no address of a proxy. Write it like 10.0.0.5.", x)))];

    private static bool IsAddress(string text) => Uri.TryCreate(Any(text), UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https" && url.Host.Length > 0;

    private static string Any(string url) => url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal);
}
