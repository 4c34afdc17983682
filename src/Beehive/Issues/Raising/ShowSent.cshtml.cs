using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Time;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using System.Globalization;

namespace Beehive.Issues.Raising;

/// <summary>It has arrived: its number, its code, and what happens next.</summary>
[NeverKept]
public sealed class ShowSentModel(Database database, Here here, Frame frame, Wording wording) : PageModel
{
    public int Number { get; private set; }
    public string Code { get; private set; } = "";
    public string Holder { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public PartialDate? Next { get; private set; }

    /// <summary>They said the same as others: where that is, and what comes next there.</summary>
    public Issue? Joined { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Sent.Known(HttpContext) is not var (number, code)) return NotFound();
        var (place, mark) = (here.Place.Id, PhoneCode.MarkOf(code));
        // Whoever knows the code sees what they sent, though nobody else does yet.
        await using var store = database.Read().Look(place, Platform.Viewer.Keeper);
        if (await store.Issues.FirstOrDefaultAsync(x => x.Number == number, cancel) is not { } issue || await store.Raisers.FirstOrDefaultAsync(x => x.IssueId == issue.Id && x.CodeMark == mark, cancel) is not { } raiser) return NotFound();
        if (raiser.Joined && issue.Visibility == Platform.Visibility.Public) Joined = issue;
        (Number, Code, Holder, Phone, Next) = (number, code, issue.Holder, issue.HolderPhone, issue.Next);
        frame.Title = "Thank you";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", here.Root + "/raise");
        var way = RaiseWay.Of(here, Request);
        way.Tell(frame, Request);
        if (way.IsEasy) Easy = Tell(new EasyPage(wording, wording["Thank you"], way.Root + "/sent"));
        return Page();
    }

    /// <summary>In Easy Read.</summary>
    public EasyPage? Easy { get; private set; }

    private EasyPage Tell(EasyPage easy)
    {
        easy.Say("tick", Joined is { } same ? [new("We counted you."), new("{0} people said this.", same.Others + 1)] : [new Sentence("We have your words.")]);
        easy.Head("Write this down");
        easy.Quote("list", Number.ToString(CultureInfo.InvariantCulture), new Sentence("Your number is:"));
        easy.Quote("key", Code, new Sentence("Your code is:"));
        easy.Say("lock", new("Keep your code safe."), new("Tell it only to your helper."));
        easy.Lead("search", "Look at it", here.Root + "/issues/yours/easy", new Sentence("You can look at it later."), new("You need the number and the code."));
        easy.Head("What happens next?");
        if (Joined is { IsOpen: true } joined)
        {
            easy.Named("people", joined.Title, EasyPage.At(joined.Address), new Sentence("You can follow it here:"));
            easy.TellNext(joined);
        }
        else if (Next is { } next) easy.Say("calendar", new("{0} will read it.", Holder), new("This happens by {0}.", Said.Easily(next)));
        return easy.Say("phone", new("Do you have a question?"), new("Call {0}.", Phone));
    }
}
