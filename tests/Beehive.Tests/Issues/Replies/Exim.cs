using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Beehive.Platform.CommandLine;

namespace Beehive.Tests.Issues.Replies;

/// <summary>
/// A real mail server, Debian's exim4, with settings of the test's own on a port of its own. It runs as nobody in particular: what comes for boards.example goes through a pipe to our program,
/// what comes for maildir.example into a maildir.
/// </summary>
public sealed class Exim : IAsyncDisposable
{
    private const string Installed = "/usr/sbin/exim4";

    private readonly Process process;

    private Exim(Process process, string folder, int port) => (this.process, Folder, Port) = (process, folder, port);

    public static string? Lacks => !File.Exists(Installed) ? "There is no exim4. To have it: sudo apt-get install --no-install-recommends exim4-daemon-light" : null;

    public string Folder { get; }

    /// <summary>Both ways lead here.</summary>
    public string MailIn => Path.Combine(Folder, "mail-in");

    public int Port { get; }

    public static async Task<Exim> StartAsync(CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("beehive-exim-").FullName;
        // As it is installed it becomes root; a copy does not.
        File.Copy(Installed, Path.Combine(folder, "exim4"));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Path.Combine(folder, "exim4"), (UnixFileMode)0b111_101_101);
        foreach (var each in (string[])["spool", "log"]) Directory.CreateDirectory(Path.Combine(folder, each));
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(folder, "settings"), Settings(folder, port), cancel);
        string[] words = [Path.Combine(folder, "exim4"), "-C", Path.Combine(folder, "settings"), "-bdf", "-oX", $"127.0.0.1:{port}"];
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync(["chown", "-R", "nobody:nogroup", folder], cancel);
            words = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", .. words];
        }
        var start = new ProcessStartInfo(words[0]) { WorkingDirectory = folder };
        foreach (var word in words[1..]) start.ArgumentList.Add(word);
        var exim = new Exim(Process.Start(start)!, folder, port);
        for (var tries = 0; tries < 100 && !await exim.AnswersAsync(cancel); tries++) await Task.Delay(50, cancel);
        return exim;
    }

    /// <summary>Gives the last answer of the server.</summary>
    public async Task<string> SendAsync(string from, string to, string mail, CancellationToken cancel)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, Port, cancel);
        using var reader = new StreamReader(line.GetStream());
        await using var writer = new StreamWriter(line.GetStream()) { NewLine = "\r\n", AutoFlush = true };
        await reader.ReadLineAsync(cancel);
        var answer = "";
        foreach (var word in (string[])["HELO test", $"MAIL FROM:<{from}>", $"RCPT TO:<{to}>", "DATA", mail.TrimEnd() + "\r\n."])
        {
            await writer.WriteLineAsync(word.AsMemory(), cancel);
            answer = await reader.ReadLineAsync(cancel) ?? "";
        }
        return answer;
    }

    public string Log() => File.Exists(Path.Combine(Folder, "log", "mainlog")) ? File.ReadAllText(Path.Combine(Folder, "log", "mainlog")) : "";

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancel)
    {
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(IPAddress.Loopback, Port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(string[] words, CancellationToken cancel)
    {
        using var run = Process.Start(words[0], words[1..]);
        await run.WaitForExitAsync(cancel);
    }

    private static string Settings(string folder, int port) => string.Create(CultureInfo.InvariantCulture, $$"""
        exim_user = nobody
        exim_group = nogroup
        primary_hostname = mail.example
        spool_directory = {{folder}}/spool
        log_file_path = {{folder}}/log/%slog
        pid_file_path = {{folder}}/pid
        local_interfaces = 127.0.0.1
        daemon_smtp_ports = {{port}}
        tls_advertise_hosts =
        host_lookup =
        keep_environment =
        rfc1413_query_timeout = 0s
        deliver_drop_privilege = true
        acl_smtp_rcpt = take
        acl_smtp_data = take
        begin acl
        take:
          accept
        begin routers
        pipe:
          driver = accept
          domains = boards.example
          local_parts = issues
          local_part_suffix = +*
          local_part_suffix_optional
          transport = pipe
        maildir:
          driver = accept
          domains = maildir.example
          local_parts = issues
          local_part_suffix = +*
          local_part_suffix_optional
          transport = maildir
        begin transports
        pipe:
          driver = pipe
          command = {{Dotnet}} {{Path.ChangeExtension(typeof(Door).Assembly.Location, ".dll")}} receive-mail --mail-in {{folder}}/mail-in
          path = /usr/bin:/bin
          home_directory = {{folder}}
          current_directory = {{folder}}
          return_path_add
          envelope_to_add
          temp_errors = *
        maildir:
          driver = appendfile
          directory = {{folder}}/mail-in
          maildir_format
          create_directory
          return_path_add
          envelope_to_add
        begin retry
        * * F,1h,1m

        """);

    /// <summary>The program that these tests run on.</summary>
    private static string Dotnet => Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
}
