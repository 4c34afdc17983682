using System.CommandLine;

namespace Beehive.Platform.CommandLine;

/// <summary>What somebody typed, and where the answer goes.</summary>
public sealed class Typed(ParseResult parsed)
{
    public static readonly Option<string> Data = new("--data")
    {
        Description = "Folder of the files and of the SQLite database.", HelpName = "DIR", DefaultValueFactory = _ => "data", Recursive = true,
    };

    public static readonly Option<string?> Database = new("--database")
    {
        Description = "Connection to PostgreSQL, for example \"Host=localhost;Database=beehive\". Without it: SQLite.", HelpName = "CONNECTION", Recursive = true,
    };

    public TextWriter Out => parsed.InvocationConfiguration.Output;

    public TextWriter Error => parsed.InvocationConfiguration.Error;

    public bool OnPostgres => parsed.GetValue(Database) is not null;

    /// <summary>Somebody looks on: bars may move.</summary>
#pragma warning disable RS0030 // only asks where the words go; nothing is written past Out
    public bool OnTerminal => ReferenceEquals(Out, Console.Out) && !Console.IsOutputRedirected;
#pragma warning restore RS0030

    public string Folder => Path.GetFullPath(parsed.GetValue(Data)!);

    public T Value<T>(Option<T> option) => parsed.GetValue(option)!;

    public T Value<T>(Argument<T> argument) => parsed.GetValue(argument)!;

    public Installation Open(Access access) => Installation.Open(parsed.GetValue(Data)!, parsed.GetValue(Database), access);

    /// <summary>One that must be there already: nothing is made for whoever mistypes a folder.</summary>
    public Installation OpenThere(Access access)
    {
        if (!OnPostgres) Installation.RequireDatabase(Folder);
        return Open(access);
    }

    public void Say(string line) => Out.WriteLine(line);
}
