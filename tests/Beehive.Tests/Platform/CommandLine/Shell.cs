using System.CommandLine;
using Beehive.Platform.CommandLine;
using Xunit;

namespace Beehive.Tests.Platform.CommandLine;

/// <summary>What the program said, and its exit code.</summary>
public sealed record Said(int Code, string Out, string Error)
{
    /// <summary>It did what it was asked.</summary>
    public Said Done()
    {
        Assert.True(Code == Door.Done, $"exit code {Code}: {Error}{Out}");
        return this;
    }

    /// <summary>It refused in one plain sentence that holds these words: no stack, no line noise.</summary>
    public void Refused(string words, int code = Door.NotDone)
    {
        Assert.Equal(code, Code);
        var sentence = Assert.Single(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains(words, sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
    }
}

/// <summary>The command line without a process of its own.</summary>
public static class Shell
{
    public static async Task<Said> SayAsync(params string[] words)
    {
        using StringWriter output = new(), error = new();
        var code = await Door.EnterAsync(words, Verbs.All, new InvocationConfiguration { Output = output, Error = error });
        return new(code, output.ToString(), error.ToString());
    }

    /// <summary>A verb on a database under test.</summary>
    public static Task<Said> SayAsync(this DatabaseUnderTest under, params string[] words) => SayAsync([.. words, .. under.Where()]);

    public static string[] Where(this DatabaseUnderTest under) => under.Database.Name == "SQLite"
        ? ["--data", under.Folder] : ["--data", under.Folder, "--database", under.Connection];

    public static string Sample(string place) => Path.Combine(Planting.Samples, place);
}
