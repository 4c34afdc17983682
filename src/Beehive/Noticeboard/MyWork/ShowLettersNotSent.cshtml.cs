using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Noticeboard.MyWork;

/// <summary>A letter that no mail server took. Its words are not shown: some hold links that open doors.</summary>
public sealed record LetterNotSent(string Subject, string To, DateOnly Day, string? Trouble);

/// <summary>Emails of a place that could not be sent, so that the people are reached in another way.</summary>
[NeverKept]
[MayUse(Role.PartnershipManager)]
public sealed class ShowLettersNotSentModel(Store store, Here here, Frame frame) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<LetterNotSent> Letters { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var parked = await store.Letters.Where(x => x.PlaceId == here.Place.Id && x.ParkedAt != null).OrderByDescending(x => x.Id).Take(Most).ToListAsync(cancel);
        Letters = [.. parked.Select(x => new LetterNotSent(x.Subject, x.To, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(x.ParkedAt!.Value, here.Zone).DateTime), x.Trouble))];
        frame.Title = "Letters that could not be sent";
        frame.Part = "my-work";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("My work", here.Root + "/my-work");
    }
}
