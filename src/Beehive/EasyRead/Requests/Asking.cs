using Beehive.Accounts;
using Beehive.Platform;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Requests;

/// <summary>How somebody who asks for a format is reached, as a form says it.</summary>
public sealed record Reach(string? Email, string? Phone, string? Post)
{
    private const int LongestPhone = 50;
    private const int LongestPost = 300;

    public string Mark => FormatAsker.MarkOf(Email, Phone, Post);

    /// <summary>Refuses in the form what nobody could use. One way is enough.</summary>
    public static Reach Read(Form form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var email = form["email"].Length == 0 ? null : Account.Normal(form["email"]);
        if (email is not null) form.Refuse("email", Account.Check(email));
        if (form["phone"] is { Length: > 0 } phone && (phone.Length > LongestPhone || phone.Count(char.IsAsciiDigit) < 3)) form.Refuse("phone", new("Write a phone number that people can call."));
        if (form["post"].Length > LongestPost) form.Refuse("post", new("That is longer than {0} letters. Write it shorter.", LongestPost));
        if (form["email"].Length + form["phone"].Length + form["post"].Length == 0) form.Refuse("email", new("Say how we tell you: an email address, a phone number, or an address for letters."));
        return new(email, form.Maybe("phone"), form.Maybe("post"));
    }
}

/// <summary>How much is asked for from one network, so that nobody fills a secretary's list with made-up wishes.</summary>
internal static class AskingLimit
{
    /// <summary>A library or a day centre has one network for all.</summary>
    public const int MostAnHour = 60;

    /// <summary>Of one person, with one way to be reached.</summary>
    public const int MostOfOneADay = 10;

    public static async Task<Refusal?> TooManyAsync(Tries tries, HttpContext context, CancellationToken cancel)
    {
        if (Tries.Network(context) is not { } network) return null;
        var wait = await tries.CountAsync([new Limit("format:network:" + network, MostAnHour, TimeSpan.FromHours(1))], cancel);
        return wait is { } time ? Waiting.Tell(context, time, "Very many people ask for something from your network just now. Wait {0}, then send it. What you typed is kept.") : null;
    }
}
