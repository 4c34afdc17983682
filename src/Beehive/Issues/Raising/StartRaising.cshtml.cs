using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Beehive.Platform;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Issues.Raising;

/// <summary>The door for everything that somebody wants to say. First of all: is anybody in danger?</summary>
public sealed class StartRaisingModel(Store store, Here here, Frame frame, Wording wording) : PageModel
{
    /// <summary>Null: nobody here has promised to read what is raised.</summary>
    public IssueOffice? Office { get; private set; }

    /// <summary>Of the place, after 999 and 101.</summary>
    public IReadOnlyList<DangerLine> Lines { get; private set; } = [];

    /// <summary>What was looked for and not found: the first answer begins with it.</summary>
    public string? Asked => Request.Words("q");

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var place = here.Place.Id;
        Office = await store.IssueOffices.FirstOrDefaultAsync(x => x.PlaceId == place, cancel);
        Lines = await store.DangerLines.Where(x => x.PlaceId == place).OrderBy(x => x.Id).ToListAsync(cancel);
        frame.Title = "Tell us something";
        frame.Listens = true;
        frame.Part = "issues";
        frame.Description = $"Say what should change in {here.Place.Name}. You need no account.";
        frame.Crumb("Home", here.Root);
        var way = RaiseWay.Of(here, Request);
        way.Tell(frame, Request);
        if (way.IsEasy) Easy = Tell(way, new EasyPage(wording, wording["Tell us something"], way.Root));
    }

    /// <summary>In Easy Read.</summary>
    public EasyPage? Easy { get; private set; }

    private EasyPage Tell(RaiseWay way, EasyPage easy)
    {
        if (Office is not { } office) return easy.Say("stop", new("You cannot tell us here yet."), new("You can ask somebody.")).Call(here.Place);
        easy.Say("speak", new("What should change?"), new("What went wrong?"), new("What went well?"));
        easy.Lead("warning", "Who to call in danger", way.At("danger"), new Sentence("Is somebody in danger now?"), new("Call 999."));
        easy.Head("What happens?");
        easy.Say("question", new("We ask you 5 questions."), new("You can skip most questions."));
        easy.Say("paper", Sentence.Count(office.ReadIn, "A person reads it in {0} working day.", "A person reads it in {0} working days."), new("Nobody else sees it before."));
        easy.Say("board", new("It goes to the right board."), new("You can see who has it."));
        easy.Say("mail", new("You get an answer."), new("The answer says why."));
        easy.Go("next", "Start", way.At("words") + (Asked is { } asked ? "?q=" + Uri.EscapeDataString(asked) : ""), new Sentence("You need no account."), new("It takes a few minutes."));
        easy.Head("Another way");
        easy.Say("phone", new("You can call {0}.", office.Office), new("The phone number is {0}.", office.Phone), new("They write it down for you."));
        easy.Lead("print", "A paper form to print", way.At("paper"), new Sentence("You can write on paper."));
        easy.Lead("back", "Go on with what you began on another device", way.At("again"), new Sentence("Did you start somewhere else?"));
        return easy.Lead("search", "Look at what you told us before", here.Root + "/issues/find/easy", new Sentence("Did you tell us something before?"));
    }
}
