using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Words;

namespace Beehive.EasyRead;

/// <summary>
/// One thing in Easy Read, as it is shown: /EasyRead/EasyPage.cshtml. What the record itself says is put into sentences here, block by block;
/// what people wrote comes as blocks of its own.
/// </summary>
/// <param name="title">The h1.</param>
/// <param name="standard">The address of the same thing in the standard view.</param>
public sealed class EasyPage(Wording wording, string title, string standard)
{
    private static readonly string[] NotEasy = ["/asked/", "/organisations", "/structure", "/search"];

    private readonly List<Block> blocks = [];

    public string Title => title;

    public string Standard => standard;

    /// <summary>The board whose pictures are shown and whose words are explained; null for those of the place.</summary>
    public long? Board { get; init; }

    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Who made and checked it, and whether it is older than what it explains: sentences for a box above the first block.</summary>
    public IReadOnlyList<string> About { get; private set; } = [];

    /// <summary>False where nobody need say whether it was easy, as on a page that tells what went wrong.</summary>
    public bool Asks { get; init; } = true;

    /// <summary>False where the page is itself about words.</summary>
    public bool Explains { get; init; } = true;

    public EasyPage Tell(params Sentence[] about)
    {
        About = [.. About, .. about.Select(wording.Said)];
        return this;
    }

    public EasyPage Head(string words, params object[] arguments) => Add(new Block(BlockKind.Heading, null, [wording.Said(new Sentence(words, arguments))]));

    /// <summary>One idea. Sentences that are null are left out; with none left there is no block.</summary>
    public EasyPage Say(string picture, params Sentence?[] sentences)
    {
        var said = Said(sentences);
        return said.Count == 0 ? this : Add(new Block(BlockKind.Text, picture, said));
    }

    /// <summary>The same, with a way on from here below it.</summary>
    public EasyPage Lead(string picture, string words, string address, params Sentence?[] sentences) =>
        Add(new Block(BlockKind.Text, picture, Said(sentences)) { Link = new(wording[words], address) });

    /// <summary>Somebody's own words below our sentences. Without words there is no block.</summary>
    public EasyPage Quote(string picture, string? words, params Sentence?[] sentences) =>
        string.IsNullOrWhiteSpace(words) ? this : Add(new Block(BlockKind.Text, picture, Said(sentences)) { Words = words });

    /// <summary>The same with a text of the record: what is large, or marked, in it is told in plain words.</summary>
    public EasyPage Read(string picture, string? text, params Sentence?[] sentences) => Quote(picture, text is null ? null : PlainWords.Of(text), sentences);

    /// <summary>A way on with its own picture; the sentences say what is there.</summary>
    public EasyPage Card(string picture, string words, string address, params Sentence?[] sentences) =>
        Add(new Block(BlockKind.Text, picture, Said(sentences)) { Link = new(wording[words], address), IsCard = true });

    /// <summary>The one thing to do on the page, with a button. There is at most one.</summary>
    public EasyPage Go(string picture, string words, string address, params Sentence?[] sentences) =>
        Add(new Block(BlockKind.Text, picture, Said(sentences)) { Link = new(wording[words], address), IsMain = true });

    /// <summary>The same as a way on; the title leads there as people wrote it.</summary>
    public EasyPage Named(string picture, string title, string address, params Sentence?[] sentences) =>
        Add(new Block(BlockKind.Text, picture, Said(sentences)) { Link = new(title, address) });

    /// <summary>Whom to ask in the place, and how.</summary>
    public EasyPage Call(Place place)
    {
        if (place.Contact is not { } contact) return this;
        var reach = contact switch
        {
            { Phone: { } phone } => new Sentence("The phone number is {0}.", phone),
            { Email: { } email } => new Sentence("You can write an email to {0}.", email),
            { Post: { } post } => new Sentence("You can write to {0}.", post),
            _ => null,
        };
        return Add(new Block(BlockKind.Contact, "phone", Said([new("You can ask {0}.", contact.Office), reach])));
    }

    /// <summary>The same thing in Easy Read; itself, where it has no such page.</summary>
    public static string At(string standard) => NotEasy.Any(x => standard.Contains(x, StringComparison.Ordinal)) ? standard : standard + "/easy";

    /// <summary>The address without its last part, which says that the page is in Easy Read.</summary>
    public static string StandardOf(HttpRequest request) => request.Path.Value is { } path ? path[..path.LastIndexOf('/')] : "";

    /// <summary>Said on each page that no person has written.</summary>
    public EasyPage TellMade() => Tell(new("A computer made this page."), new("No person has checked it yet."));

    /// <summary>Parts what is made from the record from what people wrote above it.</summary>
    public EasyPage TellPart() => Head("What else is there?").Say("screen", new("A computer made this part."), new("No person has checked it yet."));

    /// <summary>Blocks that people wrote stand as they wrote them.</summary>
    public EasyPage Add(params IReadOnlyList<Block> more)
    {
        blocks.AddRange(more);
        return this;
    }

    private List<string> Said(Sentence?[] sentences) => [.. sentences.OfType<Sentence>().Select(wording.Said)];
}
