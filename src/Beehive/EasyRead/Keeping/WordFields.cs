using Beehive.Boards;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Keeping;

/// <summary>The fields of a word on a form.</summary>
public static class WordFields
{
    public const string Picture = "picture";

    public static IReadOnlyList<string> Names { get; } = ["word", "meaning", "forms", "called", Picture, .. PictureSearch.Names(Picture), "board"];

    public static Dictionary<string, string?> Told(ShownWord word, string? board) => new(StringComparer.Ordinal)
    {
        ["word"] = word.Word, ["meaning"] = Lines(word.Meaning), ["forms"] = Lines(word.Forms), ["called"] = Lines(word.AlsoCalled), [Picture] = word.Picture, ["board"] = board,
    };

    /// <summary>Null when the form refuses.</summary>
    public static WordTold? Read(Form form, IReadOnlyList<Board> boards, bool mayHaveNone)
    {
        var slug = form.Maybe("board") ?? (!mayHaveNone && boards.Count == 1 ? boards[0].Slug : null);
        var board = boards.FirstOrDefault(x => x.Slug == slug);
        form.Refuse("board", board is null && (slug is not null || !mayHaveNone) ? new("Choose a board from the list.") : null);
        var told = new WordTold(form["word"], Words(form["forms"]), Sentences(form["meaning"]), Words(form["called"]), form.Maybe(Picture), board?.Id);
        form.Refuse("word", told.WordRefused);
        form.Refuse("meaning", told.MeaningRefused);
        form.Refuse("forms", told.FormsRefused);
        form.Refuse("called", told.AlsoCalledRefused);
        form.Refuse(Picture, told.PictureRefused);
        return form.Holds ? told : null;
    }

    /// <summary>What says best what the picture has to show.</summary>
    public static IReadOnlyList<string> Said(Form form) => [form["word"], .. Words(form["forms"]), .. Words(form["called"]), .. Sentences(form["meaning"])];

    private static string? Lines(IReadOnlyList<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private static List<string> Sentences(string typed) => [.. typed.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static List<string> Words(string typed) => [.. typed.Split((char[])['\n', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
