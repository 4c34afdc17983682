using System.Globalization;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Workbench;

/// <summary>The fields of the workbench: a title, and for each block its kind, its picture with the search for one, and its sentences, one a line.</summary>
public static class BlockFields
{
    public const string Do = PictureSearch.Do;

    private static readonly string[] Parts = ["kind-", "picture-", "text-", .. PictureSearch.Names("picture-")];

    public static IReadOnlyList<string> Names(HttpRequest request) =>
        ["title", Do, .. request.HasFormContentType ? request.Form.Keys.Where(x => Parts.Any(p => x.StartsWith(p, StringComparison.Ordinal))).Take(Twin.MostBlocks * Parts.Length) : []];

    public static string Field(string part, int block) => string.Create(CultureInfo.InvariantCulture, $"{part}-{block + 1}");

    public static Dictionary<string, string?> Told(string title, IReadOnlyList<Block> blocks)
    {
        var told = new Dictionary<string, string?>(StringComparer.Ordinal) { ["title"] = title };
        for (var i = 0; i < blocks.Count; i++)
            (told[Field("kind", i)], told[Field("picture", i)], told[Field("text", i)]) = (Conversions.Kebab(blocks[i].Kind), blocks[i].Picture, string.Join('\n', blocks[i].Sentences));
        return told;
    }

    /// <summary>The blocks as they were typed, in their order.</summary>
    public static List<Block> Read(Form form, int count)
    {
        var blocks = new List<Block>();
        for (var i = 0; i < count; i++) blocks.Add(new(KindOf(form[Field("kind", i)]), form.Maybe(Field("picture", i)), Lines(form[Field("text", i)])));
        return blocks;
    }

    /// <summary>How many blocks a form holds.</summary>
    public static int Count(HttpRequest request)
    {
        var count = 0;
        while (count < Twin.MostBlocks + 1 && request.Form.ContainsKey(Field("kind", count))) count++;
        return count;
    }

    /// <summary>What a button does with the blocks: "up-3", "down-3", "out-3", "add-3" (behind the third). Where to go on from.</summary>
    public static int Move(List<Block> blocks, string deed)
    {
        var parts = deed.Split('-');
        if (parts is not [var what, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at < 0 || at > blocks.Count) return 0;
        var i = at - 1;
        switch (what)
        {
            case "up" when i > 0:
                (blocks[i - 1], blocks[i]) = (blocks[i], blocks[i - 1]);
                return i;
            case "down" when i >= 0 && i + 1 < blocks.Count:
                (blocks[i + 1], blocks[i]) = (blocks[i], blocks[i + 1]);
                return i + 2;
            case "out" when i >= 0:
                blocks.RemoveAt(i);
                return Math.Max(1, i);
            case "add":
                blocks.Insert(at, new Block(BlockKind.Text, null, []));
                return at + 1;
            default: return at;
        }
    }

    private static BlockKind KindOf(string word)
    {
        foreach (var kind in Enum.GetValues<BlockKind>())
            if (Conversions.Kebab(kind) == word) return kind;
        return BlockKind.Text;
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
