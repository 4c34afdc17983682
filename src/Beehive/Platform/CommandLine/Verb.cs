using System.CommandLine;

namespace Beehive.Platform.CommandLine;

/// <summary>Something that the program does when it is typed at the command line. Each lives in the module whose deed it is.</summary>
public abstract class Verb
{
    protected Verb(string name, string description)
    {
        Command = new Command(name, description);
        Command.SetAction((parsed, cancel) => Trouble.GuardAsync(() => RunAsync(new Typed(parsed), cancel), parsed.InvocationConfiguration.Error));
    }

    public Command Command { get; }

    /// <summary>The exit code when what was typed is not understood.</summary>
    public virtual int WhenNotUnderstood => Door.NotUnderstood;

    /// <summary>Returns the exit code: 0 when it is done, 1 when it is not.</summary>
    protected abstract Task<int> RunAsync(Typed typed, CancellationToken cancel);

    protected void Takes(params ReadOnlySpan<Symbol> words)
    {
        foreach (var word in words)
        {
            if (word is Argument argument) Command.Arguments.Add(argument);
            else Command.Options.Add((Option)word);
        }
    }
}
