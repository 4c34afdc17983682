using System.CommandLine;

namespace Beehive.Platform.CommandLine;

/// <summary>The program's one way in from the command line.</summary>
public static class Door
{
    public const int Done = 0;
    public const int NotDone = 1;
    public const int NotUnderstood = 2;

    public static async Task<int> EnterAsync(string[] words, IEnumerable<Verb> verbs, InvocationConfiguration? where = null)
    {
        var root = new RootCommand("Beehive: a place's public home for its partnership boards.") { Typed.Data, Typed.Database };
        var all = verbs.ToList();
        foreach (var verb in all) root.Subcommands.Add(verb.Command);
        where ??= new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
        where.EnableDefaultExceptionHandler = false;
        var parsed = root.Parse(words, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count == 0) return await parsed.InvokeAsync(where);
        await where.Error.WriteLineAsync($"{Why(parsed)} See: beehive {(parsed.CommandResult.Command == root ? "" : parsed.CommandResult.Command.Name + " ")}--help");
        return all.Find(x => x.Command == parsed.CommandResult.Command)?.WhenNotUnderstood ?? NotUnderstood;
    }

    private static string Why(ParseResult parsed)
    {
        if (parsed.RootCommandResult.Command == parsed.CommandResult.Command && parsed.UnmatchedTokens is [var word, ..]) return $"\"{word}\" is nothing that Beehive can do.";
        if (parsed.UnmatchedTokens is [var surplus, ..]) return $"\"{surplus}\" was not expected.";
        return parsed.CommandResult.Command == parsed.RootCommandResult.Command ? "Say what Beehive should do." : parsed.Errors[0].Message.Trim();
    }
}
