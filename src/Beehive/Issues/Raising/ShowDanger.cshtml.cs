using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Platform;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>Who to call when somebody is in danger. It comes between where words speak of it; the way on stays open.</summary>
[NeverKept]
public sealed class ShowDangerModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    private const string Yours = "yours";

    private static readonly string[] Questions = ["words", "files", "similar", "change", "about", "contact", "name", "check"];

    public IssueOffice Office { get; private set; } = null!;
    public IReadOnlyList<DangerLine> Lines { get; private set; } = [];

    /// <summary>Where somebody goes on who was led here; null for whoever looked for the numbers.</summary>
    public string? Then { get; private set; }

    /// <summary>It was said of something that is sent already.</summary>
    public bool IsSent => Then == Yours;

    public string On => IsSent ? RaiseWay.ToOwn(here, Request).At("yours") : Way.At(Then ?? "words");

    private RaiseWay Way => RaiseWay.Of(here, Request);

    /// <summary>In Easy Read.</summary>
    public EasyPage? Easy { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? then, CancellationToken cancel)
    {
        var place = here.Place.Id;
        if (then is not null and not Yours && !Questions.Contains(then)) return NotFound();
        if (await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel) is not { } office) return NotFound();
        (Office, Then) = (office, then);
        Lines = await store.DangerLines.Where(x => x.PlaceId == place).OrderBy(x => x.Id).ToListAsync(cancel);
        frame.Title = "Is somebody in danger?";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Tell us something", here.Root + "/raise");
        Way.Tell(frame, Request);
        if (Way.IsEasy) Easy = Tell(new EasyPage(wording, wording["Is somebody in danger?"], EasyPage.StandardOf(Request)));
        return Page();
    }

    private EasyPage Tell(EasyPage easy)
    {
        if (Then is not null) easy.Say("warning", new("Somebody may be in danger."), new("Please call now."));
        easy.TellNumbers(Lines);
        easy.Head("What do we do?");
        if (Then is not null) easy.Say("mail", IsSent ? [new("We have your words.")] : [new("We keep your words."), new("They are not sent yet.")]);
        easy.Say("paper", Sentence.Count(Office.ReadIn, "A person reads it in {0} working day.", "A person reads it in {0} working days."), new("Nobody reads it at night."), new("Nobody reads it at the weekend."));
        easy.Say("stop", new("We do not call 999 for you."), new("Please call yourself."));
        easy.Say("lock", new Sentence("Nobody else sees it before a person reads it."));
        easy.Say("safe", new("Exit this page shows the weather."), new("Your browser still knows this page."));
        return easy.Go("next", IsSent ? "Go on" : "Go on and tell us", On);
    }
}
