using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;

namespace Beehive.ActionPoints;

/// <summary>Letters to owners of actions, whole in themselves. An owner without an account gets a link of their own with each.</summary>
public sealed class ActionLetters(Outbox outbox, Origin origin)
{
    /// <summary>Once for the same words about the same thing; false when it was written before, or when nobody can be reached by email.</summary>
    public async Task<bool> SendAsync(Writing writing, Place place, ActionOwner? owner, ActionLetter told, DateTimeOffset now, CancellationToken cancel)
    {
        if (owner is null || await EmailAsync(writing.Store, owner.AccountId, owner.Email, cancel) is not { } email) return false;
        var letter = new LetterText(origin, told.Title).Say(told.Lead);
        var links = new List<ActionLink>();
        foreach (var action in told.Actions)
        {
            letter.Say($"{action.What}\nBy when: {(action.Due is { } due ? Said.Date(due) : "no date given yet")}");
            letter.Link("Say how it stands", owner.AccountId is null ? Mine(action, links, now) : action.Address);
        }
        letter.Why($"You have this in {place.Name}, as {told.Actions[0].Owner ?? "its owner"}. If it is not yours, say so with the link.");
        if (!await outbox.AddAsync(writing, letter.To(email, told.Once, placeId: place.Id, useless: told.UselessAfter), cancel)) return false;
        writing.Store.AddRange(links);
        return true;
    }

    /// <summary>To whoever is asked to take an action over.</summary>
    public async Task AskAsync(Writing writing, Place place, ActionPoint action, ActionOwner owner, string reason, CancellationToken cancel)
    {
        if (await EmailAsync(writing.Store, owner.NextAccountId, owner.NextEmail, cancel) is not { } email) return;
        var letter = new LetterText(origin, $"Will you take this over? {action.What}").Say($"{action.Owner ?? "Whoever has it now"} asks you to take over an action, as {action.OfferedTo}.")
            .Say($"{action.What}\nBy when: {(action.Due is { } due ? Said.Date(due) : "no date given yet")}").Say("Why: " + reason)
            .Link("Take it over, or give it back", action.Address + "/answer").Say("You sign in with this email address. You need no password.")
            .Why($"You were named as {action.OfferedTo} in {place.Name}.");
        await outbox.AddAsync(writing, letter.To(email, $"action-offered:{action.Id}:{action.LastStep + 1}", placeId: place.Id), cancel);
    }

    private static async Task<string?> EmailAsync(Store store, long? account, string? email, CancellationToken cancel) => account is { } id
        ? await store.Accounts.Where(x => x.Id == id && x.ClosedAt == null).Select(x => x.Email).FirstOrDefaultAsync(cancel) : email;

    private static string Mine(ActionPoint action, List<ActionLink> links, DateTimeOffset now)
    {
        var token = Browser.NewToken();
        links.Add(new ActionLink { ActionPointId = action.Id, TokenMark = Browser.Hash(token), MadeAt = now });
        return $"{action.Address}/by-link/{token}";
    }
}

/// <summary>What a letter to an owner says, and of which actions.</summary>
public sealed record ActionLetter(string Once, string Title, string Lead, IReadOnlyList<ActionPoint> Actions, DateTimeOffset? UselessAfter = null);
