using System.Security.Cryptography;
using System.Text;
using Beehive.Platform;
using Beehive.Platform.Time;

namespace Beehive.EasyRead;

/// <summary>An Easy Read text as it stood at one time. One that is published never changes; the next change is the next version.</summary>
public sealed class TwinVersion : IHideable
{
    public long TwinId { get; init; }
    public int Number { get; init; }
    public long PlaceId { get; set; }
    public long CircleId { get; set; }
    public Visibility Visibility { get; internal set; } = Visibility.Draft;
    public string Title { get; internal set; } = "";
    public IReadOnlyList<Block> Blocks { get; internal set; } = [];

    /// <summary>The day on which it was published; null while it is being written.</summary>
    public PartialDate? Date { get; internal set; }

    /// <summary>The office that published it.</summary>
    public string? By { get; internal set; }

    /// <summary>The plain words of what it explains, as they were when it was published. Null where nobody knows, or where something was taken out of them since.</summary>
    public string? Original { get; internal set; }

    /// <summary>By this it is seen whether those words are still the same.</summary>
    public string? Mark { get; internal set; }

    public bool IsPublished => Date is not null;

    public static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];

    /// <summary>The same for the same picture and sentences, wherever the block stands.</summary>
    public static string MarkOf(Block block) => MarkOf(string.Join('\n', [block.Kind.ToString(), block.Picture ?? "", .. block.Sentences]));
}

/// <summary>An answer to what the checker found.</summary>
/// <param name="Rule">Its number.</param>
/// <param name="At">The words of the sentence or block where it was found; empty for the whole text. When they change, it is asked again.</param>
/// <param name="Found">The words that were found.</param>
/// <param name="By">The office.</param>
public sealed record TwinAnswer(int Rule, string At, string Found, string Reason, string By, PartialDate On);

/// <summary>People looked at an Easy Read text, block by block, and said what is good. Their group is named, never a person.</summary>
public sealed class TwinCheck
{
    public long TwinId { get; init; }
    public int Order { get; init; }

    /// <summary>The version that they looked at.</summary>
    public int Number { get; init; }
    public string Group { get; init; } = "";
    public PartialDate On { get; init; }

    /// <summary>They wrote on paper, and the office entered it.</summary>
    public bool OnPaper { get; init; }
    public IReadOnlyList<BlockChecked> Blocks { get; init; } = [];
}

/// <summary>What people said of one block.</summary>
/// <param name="Mark">Which one: see <see cref="TwinVersion.MarkOf(Block)"/>.</param>
/// <param name="Good">False: change it.</param>
public sealed record BlockChecked(string Mark, bool Good, string? Comment = null);
