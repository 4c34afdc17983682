using System.Net.Sockets;
using System.Text;

namespace Beehive.Bench;

/// <summary>Bytes as they go over the wire.</summary>
public static class Wire
{
    public static bool Answers(int port, string path)
    {
        try
        {
            return Ask(port, path).StartsWith("HTTP/1.1 200", StringComparison.Ordinal);
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>The page itself, as bytes that are not compressed.</summary>
    public static string Body(int port, string path)
    {
        using var client = new HttpClient();
        return client.GetStringAsync(new Uri($"http://127.0.0.1:{port}{path}")).GetAwaiter().GetResult();
    }

    public static int BodyLength(int port, string path, string encoding)
    {
        using var client = new HttpClient();
        if (encoding.Length > 0) client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        return client.GetByteArrayAsync(new Uri($"http://127.0.0.1:{port}{path}")).GetAwaiter().GetResult().Length;
    }

    /// <summary>The whole answer, head and body, a character for each byte.</summary>
    public static string Ask(int port, string path, params IEnumerable<string> headers)
    {
        using var client = new TcpClient();
        client.Connect(System.Net.IPAddress.Loopback, port);
        using var stream = client.GetStream();
        var extra = string.Concat(headers.Select(x => x + "\r\n"));
        stream.Write(Encoding.Latin1.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{extra}\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
