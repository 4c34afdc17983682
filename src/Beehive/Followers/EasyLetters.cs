using Beehive.Platform.Notices;
using Beehive.Platform.Storage;

namespace Beehive.Followers;

/// <summary>Where a thing stands in Easy Read: its own address with "easy" behind it, for the kinds that have such a page.</summary>
public static class EasyAddresses
{
    public const string End = "/easy";

    public static readonly IReadOnlyList<string> Kinds = ["place", "board", "meeting", "agenda-item", "paper", "decision", "action-point", "issue"];

    /// <summary>Null where there is none, so that no letter leads to nothing.</summary>
    public static string? Of(string kind, string address) => Kinds.Contains(kind) && address is ['/', ..] ? address + End : null;

    public static string? Of(Thing thing)
    {
        ArgumentNullException.ThrowIfNull(thing);
        return Of(thing.Kind, thing.Address);
    }
}

/// <summary>A letter to somebody who needs Easy Read: a short sentence first, then the Easy Read address, and after that what everybody gets.</summary>
public static class EasyLetters
{
    public static LetterText Easily(this LetterText letter, string sentence, string? easy)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (easy is null) return letter;
        return letter.Say(sentence).Link("Read it in Easy Read", easy).Say("Below is all of it.");
    }
}

/// <summary>A module that knows which accounts need Easy Read.</summary>
public interface IReadsEasily
{
    Task<IReadOnlyCollection<(long Place, long Account)>> AmongAsync(Store store, IReadOnlyCollection<long> accounts, CancellationToken cancel);
}
