using System.Text;

namespace Beehive.EasyRead;

/// <summary>
/// An Easy Read text as people type it: "# Title", blocks with an empty line between them, at a block's top "[picture]", then a sentence a line.
/// "## " is a heading, "? " makes the block a question, "- " a list.
/// </summary>
public sealed record EasyText(string Title, IReadOnlyList<Block> Blocks)
{
    private const string TitleMark = "# ", HeadingMark = "## ", QuestionMark = "? ", ListMark = "- ";

    /// <summary>For each block the lines of its sentences, counted from 1. Empty when the text was not read from lines.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Lines { get; init; } = [];

    public static EasyText Read(string text)
    {
        var reading = new Reading();
        var number = 0;
        foreach (var line in text.AsSpan().TrimStart('\uFEFF').EnumerateLines()) reading.Take(line.Trim().ToString(), ++number);
        return reading.Finish();
    }

    public string Write()
    {
        var written = new StringBuilder();
        if (Title.Length > 0) written.Append(TitleMark).Append(Title).Append('\n');
        foreach (var block in Blocks)
        {
            if (written.Length > 0) written.Append('\n');
            if (block.Picture is { } picture) written.Append('[').Append(picture).Append("]\n");
            var asked = block.Kind == BlockKind.Question ? Math.Max(0, block.Sentences.ToList().FindIndex(x => x.EndsWith('?'))) : -1;
            foreach (var (i, sentence) in block.Sentences.Index()) written.Append(Mark(block.Kind, i == asked)).Append(sentence).Append('\n');
        }
        return written.ToString();
    }

    private static string Mark(BlockKind kind, bool asked) => kind switch
    {
        BlockKind.Heading => HeadingMark,
        BlockKind.List => ListMark,
        BlockKind.Question when asked => QuestionMark,
        _ => "",
    };

    /// <summary>Line after line; what is begun is kept when the block ends.</summary>
    private sealed class Reading
    {
        private readonly List<Block> blocks = [];
        private readonly List<IReadOnlyList<int>> lines = [];
        private List<string> sentences = [];
        private List<int> numbers = [];
        private BlockKind kind;
        private string? picture;
        private string title = "";

        public void Take(string line, int number)
        {
            if (line.Length == 0) End();
            else if (title.Length == 0 && blocks.Count == 0 && sentences.Count == 0 && After(line, TitleMark) is { } name) title = name;
            else if (After(line, HeadingMark) is { } heading) Head(heading, number);
            else if (sentences.Count == 0 && picture is null && line is ['[', _, .., ']']) picture = line[1..^1].Trim();
            else Add(line, number);
        }

        public EasyText Finish()
        {
            End();
            return new(title, blocks) { Lines = lines };
        }

        /// <summary>A heading stands alone, but for a picture that was named before it.</summary>
        private void Head(string words, int number)
        {
            if (sentences.Count > 0) End();
            kind = BlockKind.Heading;
            Keep(words, number);
            End();
        }

        private void Add(string line, int number)
        {
            if (After(line, QuestionMark) is { } question) (kind, line) = (BlockKind.Question, question);
            else if (After(line, ListMark) is { } item) (kind, line) = (kind == BlockKind.Question ? kind : BlockKind.List, item);
            Keep(line, number);
        }

        private void Keep(string line, int number)
        {
            sentences.Add(line);
            numbers.Add(number);
        }

        private void End()
        {
            if (sentences.Count > 0 || picture is not null)
            {
                blocks.Add(new(kind, picture, sentences));
                lines.Add(numbers);
            }
            (sentences, numbers, kind, picture) = ([], [], BlockKind.Text, null);
        }

        private static string? After(string line, string mark) => line.StartsWith(mark, StringComparison.Ordinal) && line[mark.Length..].Trim() is { Length: > 0 } rest ? rest : null;
    }
}
