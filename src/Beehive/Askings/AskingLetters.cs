using System.Globalization;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;

namespace Beehive.Askings;

/// <summary>Letters to the body that is asked, whole in themselves: what is asked, by when, and where to answer.</summary>
public sealed class AskingLetters(Outbox outbox, Origin origin)
{
    /// <summary>False when the body has no email; then a letter is printed.</summary>
    public async Task<bool> SendAsync(Writing writing, Place place, Board board, Asking asking, AskedBody? body, CancellationToken cancel)
    {
        if (body?.Email is not { } email) return false;
        var step = asking.Steps.Last(x => x.Deed is AskingDeed.Asked or AskingDeed.Chased);
        var again = step.Deed == AskingDeed.Chased;
        var letter = new LetterText(origin, again ? $"We wait for your answer: {asking.What}" : $"{board.Name} asks: {asking.What}")
            .Say($"{board.Name}, in {place.Name}, {AskingWords.Wish(asking.Kind)}.");
        if (again) letter.Prose(step.Text ?? "").Say($"We asked this on {Said.Date(asking.Asked)}:");
        letter.Say(asking.What).Prose(asking.Text ?? "").Say($"Please answer by {Said.Date(asking.Due)}. If you cannot, tell us why.");
        if (ContactOf(board, place) is { } contact) letter.Say($"Where to answer: {contact}");
        if (asking.Visibility == Visibility.Public) letter.Link("Everybody can read what we asked and what you answer", asking.Address);
        letter.Why($"You are asked as {asking.Office ?? asking.Body}. This is a letter of {board.Name}, not of a mailing list.");
        return await outbox.AddAsync(writing, letter.To(email, string.Create(CultureInfo.InvariantCulture, $"asking:{asking.Id}:{step.Order}"), placeId: place.Id), cancel);
    }

    /// <summary>Where the body answers: the board's own contact, or the place's.</summary>
    public static string? ContactOf(Board board, Place place) => board.Contact ?? (place.Contact is not { } contact ? null
        : string.Join(", ", new[] { contact.Office, contact.Phone, contact.Email, contact.Post }.Where(x => !string.IsNullOrWhiteSpace(x))));
}
