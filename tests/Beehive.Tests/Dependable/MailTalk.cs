using System.Text;

namespace Beehive.Tests.Dependable;

/// <summary>The sink's side of one talk.</summary>
internal sealed class MailTalk(MailSink sink, Stream wire, Action<Taken> keep)
{
    private Stream stream = wire;
    private string from = "";
    private List<string> to = [];
    private Doing? doing;
    private bool safe = sink.TlsFirst, known;

    public async Task RunAsync(Func<Stream, Task<Stream>> secure, CancellationToken cancel)
    {
        await SayAsync("220 sink", cancel);
        while (await LineAsync(cancel) is { } line)
        {
            sink.Heard.Enqueue(line);
            var word = line.Split(' ', ':')[0].ToUpperInvariant();
            if (word == "QUIT") return;
            if (word == "STARTTLS")
            {
                await SayAsync("220 go on", cancel);
                (stream, safe) = (await secure(stream), true);
            }
            else if (!await AnswerAsync(word, line, cancel)) return;
        }
    }

    private async Task<bool> AnswerAsync(string word, string line, CancellationToken cancel)
    {
        switch (word)
        {
            case "EHLO":
                await SayAsync($"250-sink greets you\r\n{(sink.Certificate is null || safe ? "" : "250-STARTTLS\r\n")}{(sink.Account is null ? "" : "250-AUTH LOGIN PLAIN\r\n")}250 8BITMIME", cancel);
                return true;
            case "AUTH":
                known = line == "AUTH PLAIN " + Convert.ToBase64String(Encoding.UTF8.GetBytes("\0" + string.Join('\0', sink.Account!.Split(':', 2))));
                await SayAsync(known ? "235 welcome" : "535 5.7.8 wrong user or password", cancel);
                return true;
            case "MAIL":
                (from, to, doing) = (line, [], sink.Next.TryDequeue(out var next) ? next : Doing.Take);
                if (sink.Account is not null && !known) doing = new("MAIL", "530 5.7.0 sign in first");
                return await DoAsync("MAIL", "250 ok", cancel);
            case "RCPT":
                to.Add(line["RCPT TO:<".Length..^1]);
                return await DoAsync("RCPT", "250 ok", cancel);
            case "DATA":
                return await DoAsync("DATA", "354 go on", cancel) && (doing!.At == "DATA" || await TakeAsync(cancel));
            default:
                await SayAsync("502 not here", cancel);
                return true;
        }
    }

    private async Task<bool> TakeAsync(CancellationToken cancel)
    {
        var mail = new StringBuilder();
        while (true)
        {
            var line = await LineAsync(cancel);
            if (line is null) return false;
            if (line == ".") break;
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        if (doing!.Keeps || doing.Answer?.StartsWith('2') == true) keep(new Taken(from["MAIL FROM:<".Length..^1], to, mail.ToString()));
        return await DoAsync(".", "250 taken", cancel);
    }

    private async Task<bool> DoAsync(string at, string usual, CancellationToken cancel)
    {
        if (doing!.At != at)
        {
            await SayAsync(usual, cancel);
            return true;
        }
        await Task.Delay(doing.After, cancel);
        if (doing.Answer is null) return false;
        await SayAsync(doing.Answer, cancel);
        return true;
    }

    private Task SayAsync(string line, CancellationToken cancel) => stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancel).AsTask();

    /// <summary>Strict: ASCII only, and every line ends in CRLF.</summary>
    private async Task<string?> LineAsync(CancellationToken cancel)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancel) == 1)
        {
            if (one[0] > 127) throw new IOException("Not ASCII.");
            if (one[0] == '\n') return line.Length > 0 && line[^1] == '\r' ? line.ToString(0, line.Length - 1) : throw new IOException("A bare line feed.");
            line.Append((char)one[0]);
        }
        return null;
    }
}
