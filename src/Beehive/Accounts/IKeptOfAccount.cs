using Beehive.Platform;
using Beehive.Platform.Storage;

namespace Beehive.Accounts;

/// <summary>What a module keeps about the holder of an account: told to them whole, and taken out when they close it. Every class that implements it is found by itself.</summary>
public interface IKeptOfAccount
{
    /// <summary>Pages about the person, from the root of the place: their words and addresses.</summary>
    IReadOnlyList<(string Words, string Address)> Pages => [];

    /// <summary>Under which name: "Drafts", "Needs".</summary>
    string Name { get; }

    /// <summary>One line for each thing kept: what it is called, and what is kept. Of every place, whatever the person may see there today.</summary>
    Task<IReadOnlyList<KeptThing>> TellAsync(Store store, long account, CancellationToken cancel);

    /// <summary>Takes it out, in the same change as the account is closed.</summary>
    Task ForgetAsync(Writing writing, long account, Act act, CancellationToken cancel);
}

/// <summary>One thing kept about somebody: its fields in words.</summary>
public sealed record KeptThing(IReadOnlyDictionary<string, string?> Fields);
