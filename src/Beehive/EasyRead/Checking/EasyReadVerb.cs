using System.CommandLine;
using System.Text;
using Beehive.Platform;
using Beehive.Platform.CommandLine;
using Beehive.Platform.Exchange;

namespace Beehive.EasyRead.Checking;

/// <summary>Checks Easy Read texts in files, as they are typed: a line for each finding, and how many there are.</summary>
public sealed class EasyReadVerb : Verb
{
    private const int Largest = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Argument<string[]> files = new("FILE") { Description = "Texts to check.", Arity = ArgumentArity.OneOrMore };

    private readonly Option<TextKind> kind = new("--kind") { Description = "What the texts are of: page, agenda, minutes, paper, consultation, issue or board. Each must say other things.", HelpName = "KIND", DefaultValueFactory = _ => TextKind.Page };

    private readonly Option<string[]> names = new("--name") { Description = "A name that people here know. It may be given several times.", HelpName = "NAME" };

    private readonly Option<string?> place = new("--place") { Description = "Short name of a place in the data folder: what its glossary explains, and its names, are known then.", HelpName = "PLACE" };

    public EasyReadVerb() : base("easyread", "Check Easy Read texts by fixed rules.") => Takes(files, kind, names, place);

    protected override async Task<int> RunAsync(Typed typed, CancellationToken cancel)
    {
        var words = await WordsAsync(typed, cancel);
        var counts = new int[Enum.GetValues<Severity>().Length];
        foreach (var file in typed.Value(files))
        {
            var text = EasyText.Read(await ReadAsync(file, cancel));
            foreach (var finding in Checker.Check(CheckedText.Of(text, typed.Value(kind)), words))
            {
                counts[(int)finding.Severity]++;
                typed.Say($"{file}:{LineOf(text, finding)}: {Tell(finding)}");
            }
        }
        typed.Say($"{Said(counts[0], "error")}, {Said(counts[1], "warning")}, {Said(counts[2], "question")}.");
        return counts[0] == 0 ? Door.Done : Door.NotDone;
    }

    private async Task<CheckerWords> WordsAsync(Typed typed, CancellationToken cancel)
    {
        if (typed.Value(place) is not { } slug) return new([], typed.Value(names) ?? []);
        await using var installation = typed.OpenThere(Access.Reading);
        await Pending.RefuseAsync(installation, cancel);
        return await KnownWords.OfAsync(installation.Database, slug, typed.Value(names) ?? [], cancel) ?? throw new RefusedException(new("There is no place \"{0}\".", slug));
    }

    /// <summary>"error rule 3 (hard word): "quorum". This word may be hard."</summary>
    public static string Tell(EasyFinding finding)
    {
        var told = new StringBuilder($"{finding.Severity.ToString().ToLowerInvariant()} rule {finding.Rule} ({RuleNames.Of(finding.Rule)}): ");
        if (finding.Found.Length > 0) told.Append('"').Append(finding.Found).Append("\". ");
        told.Append(finding.Why);
        if (finding.Change is { } change) told.Append(" Change it to: ").Append(change);
        else if (finding.Example is { } example) told.Append(" For example: ").Append(example);
        return told.ToString();
    }

    /// <summary>What is of a whole block stands at its first line, what is of the whole text at the first of all.</summary>
    private static int LineOf(EasyText text, EasyFinding finding)
    {
        if (finding.Block < 0 || text.Lines[finding.Block].Count == 0) return 1;
        return text.Lines[finding.Block][Math.Max(0, finding.Sentence)];
    }

    private static async Task<string> ReadAsync(string file, CancellationToken cancel)
    {
        if (Directory.Exists(file)) throw new RefusedException(new("\"{0}\" is a folder. Name the files in it.", file));
        if (!File.Exists(file)) throw new RefusedException(new("There is no file \"{0}\".", file));
        try
        {
            if (new FileInfo(file).Length > Largest) throw new RefusedException(new("\"{0}\" is larger than 4 MB. Easy Read texts are short. Name a text.", file));
            return Strict.GetString(await File.ReadAllBytesAsync(file, cancel));
        }
        catch (DecoderFallbackException)
        {
            throw new RefusedException(new("\"{0}\" is no text in UTF-8. Save it as plain text.", file));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(new("\"{0}\" cannot be read. Check who may read it.", file));
        }
    }

    private static string Said(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
