using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Beehive.Platform.Notices;

/// <summary>
/// Hands letters to a mail server. .NET's own client knows neither TLS from the first word nor a time limit for each step, and does not tell
/// which letter is to blame; see docs/decisions.
/// </summary>
public sealed class SmtpPost(MailServer server, Sender from, string host) : IPost
{
    /// <summary>For each step. After the last dot the server may still look at the letter, and asking again would send it twice (RFC 5321, 4.5.3.2.6).</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromMinutes(2);

    /// <summary>Servers like to end a talk after a hundred.</summary>
    private const int MostInOneTalk = 50;

    private SmtpTalk? talk;
    private int sent;

    /// <summary>Shorter in tests.</summary>
    public TimeSpan StepTime { get; init; } = Patience;

    public TimeSpan EndTime { get; init; } = PatienceAtTheEnd;

    public string Where => server.ToString();

    public async Task HandOverAsync(Letter letter, CancellationToken cancel)
    {
        try
        {
            await BeginAsync(EmailAddress.ToWire(letter.ReplyTo ?? from.Address) ?? from.Address, cancel);
            await CarryAsync(letter, cancel);
            if (++sent >= MostInOneTalk) await RestAsync();
        }
        catch (Exception error)
        {
            await DropAsync();
            if (error is SocketException or AuthenticationException) throw new NotTakenException(NotTaken.Nothing, $"{server} cannot be reached: {error.Message}", error);
            throw error is IOException ? new NotTakenException(NotTaken.Later, error.Message, error) : error;
        }
    }

    public async Task RestAsync()
    {
        try
        {
            if (talk is not null) await talk.SayAsync("QUIT\r\n", StepTime, CancellationToken.None);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            // It has hung up first.
        }
        await DropAsync();
    }

    public async ValueTask DisposeAsync() => await RestAsync();

    /// <summary>Says who writes: on the talk that is open, or on a new one when that has ended meanwhile.</summary>
    /// <param name="envelope">Where word comes in that a letter could not be delivered: beside answers, where there is a place for them.</param>
    private async Task BeginAsync(string envelope, CancellationToken cancel)
    {
        var line = $"MAIL FROM:<{envelope}>";
        if (talk is not null)
        {
            try
            {
                if ((await talk.AskAsync(line, StepTime, cancel)).IsGood) return;
            }
            catch (Exception error) when (error is IOException or SocketException)
            {
                // Tried again below.
            }
            await DropAsync();
        }
        talk = new SmtpTalk();
        sent = 0;
        try
        {
            await GreetAsync(talk, cancel);
        }
        catch (IOException error)
        {
            throw new NotTakenException(NotTaken.Nothing, error.Message, error);
        }
        Need(await talk.AskAsync(line, StepTime, cancel), NotTaken.Nothing);
    }

    private async Task GreetAsync(SmtpTalk talk, CancellationToken cancel)
    {
        await talk.ConnectAsync(server, StepTime, cancel);
        if (server.TlsFirst) await talk.SecureAsync(server, StepTime, cancel);
        Need(await talk.HearAsync(StepTime, cancel), NotTaken.Nothing);
        var can = await HelloAsync(talk, cancel);
        if (!talk.IsSafe && can.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            Need(await talk.AskAsync("STARTTLS", StepTime, cancel), NotTaken.Nothing);
            await talk.SecureAsync(server, StepTime, cancel);
            can = await HelloAsync(talk, cancel);
        }
        if (!talk.IsSafe && server.NeedsTls) throw new NotTakenException(NotTaken.Nothing, $"{server} offers no TLS.");
        if (server.User is { } user) await SignInAsync(talk, user, can, cancel);
    }

    private async Task<IReadOnlyList<string>> HelloAsync(SmtpTalk talk, CancellationToken cancel)
    {
        var reply = await talk.AskAsync($"EHLO {host}", StepTime, cancel);
        Need(reply, NotTaken.Nothing);
        return reply.Lines;
    }

    private async Task SignInAsync(SmtpTalk talk, string user, IReadOnlyList<string> can, CancellationToken cancel)
    {
        var ways = can.FirstOrDefault(x => x.StartsWith("AUTH ", StringComparison.OrdinalIgnoreCase)) ?? "";
        if (ways.Contains("PLAIN", StringComparison.OrdinalIgnoreCase) || !ways.Contains("LOGIN", StringComparison.OrdinalIgnoreCase))
        {
            Need(await talk.AskAsync($"AUTH PLAIN {In64($"\0{user}\0{server.Password}")}", StepTime, cancel), NotTaken.Nothing);
            return;
        }
        Need(await talk.AskAsync("AUTH LOGIN", StepTime, cancel), NotTaken.Nothing);
        Need(await talk.AskAsync(In64(user), StepTime, cancel), NotTaken.Nothing);
        Need(await talk.AskAsync(In64(server.Password), StepTime, cancel), NotTaken.Nothing);
    }

    private async Task CarryAsync(Letter letter, CancellationToken cancel)
    {
        Need(await talk!.AskAsync($"RCPT TO:<{EmailAddress.ToWire(letter.To)}>", StepTime, cancel), NotTaken.Never);
        Need(await talk.AskAsync("DATA", StepTime, cancel), NotTaken.Never);
        await talk.SayAsync(Stuffed(Mime.Of(letter, from)), EndTime, cancel);
        // From here on nothing of ours interrupts: the server may have it.
        await talk.SayAsync(".\r\n", StepTime, CancellationToken.None);
        Need(await talk.HearAsync(EndTime, CancellationToken.None), NotTaken.Never);
    }

    /// <summary>5xx is for good, 4xx for now; 421 says that the server goes away.</summary>
    private static void Need(Reply reply, NotTaken atWorst)
    {
        if (reply.IsGood) return;
        throw new NotTakenException(atWorst == NotTaken.Nothing || reply.Code == 421 ? NotTaken.Nothing : reply.Code >= 500 ? atWorst : NotTaken.Later, reply.ToString());
    }

    private static string Stuffed(string mail) => (mail.StartsWith('.') ? "." : "") + mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal);

    private static string In64(string words) => Convert.ToBase64String(Encoding.UTF8.GetBytes(words));

    private async Task DropAsync()
    {
        if (talk is not null) await talk.DisposeAsync();
        talk = null;
    }
}
