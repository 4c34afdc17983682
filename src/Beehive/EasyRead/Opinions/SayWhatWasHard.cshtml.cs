using Beehive.Accounts;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;

namespace Beehive.EasyRead.Opinions;

/// <summary>After "no": one sentence to those who write the page. It may be left out.</summary>
[TakesIn]
[MayUse(Role.Anybody)]
public sealed class SayWhatWasHardModel(Store store, Desk desk, Tries tries, EasyRoutes routes, Here here, Frame frame) : OpinionPage(store, desk, tries, routes, here, frame)
{
    protected override string Heading => "What was hard?";

    protected override IReadOnlyList<string> Fields => ["words"];

    protected override string Counted => "told";

    protected override Task<Done?> DoAsync(Deed deed, Form form)
    {
        var words = form["words"];
        form.Refuse("words", words.Length switch
        {
            0 => new("Write what was hard, or go back to the page."),
            > HardNote.Longest => new("This is longer than {0} letters. Say it in one sentence.", HardNote.Longest),
            _ => null,
        });
        if (!form.Holds) return Task.FromResult<Done?>(null);
        deed.Store.Add(new HardNote { PlaceId = Here.Place.Id, Page = Of, BoardId = Board, At = deed.Act.At, Words = words });
        return Task.FromResult<Done?>(new Done(Back, "Thank you. The people who write the page will read it."));
    }
}
