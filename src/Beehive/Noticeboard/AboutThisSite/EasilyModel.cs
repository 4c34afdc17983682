using Beehive.EasyRead;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Web;
using Beehive.Platform.Words;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Beehive.Noticeboard.AboutThisSite;

/// <summary>A page about the site itself in Easy Read: a text that comes with the program, and whom to ask here.</summary>
/// <param name="name">Of the text, and the last part of the standard page's address.</param>
public abstract class EasilyModel(string name, Here here, Frame frame, Wording wording) : PageModel
{
    public EasyPage Easy { get; private set; } = null!;

    protected Here Here => here;

    public void OnGet()
    {
        var (text, standard) = (SiteText.Of(name), $"{here.Root}/{name}");
        Easy = new EasyPage(wording, wording[text.Title], standard);
        Easy.Tell(new Sentence("People with a learning disability have not checked this yet."));
        Easy.Add([.. text.Blocks.Select(Shown).OfType<Block>()]);
        frame.Title = Easy.Title;
        frame.ShowEasily(standard);
        AddMore();
        Easy.Head("Ask a person");
        Easy.Say("talk", new Sentence("Do you want to ask something?"), here.IsSomewhere && here.Place.Contact is { } contact ? new Sentence("Ask {0}.", contact.Office) : new Sentence("Ask the office that runs this website."));
    }

    /// <summary>A block as it is shown here, or null where it says nothing here.</summary>
    protected virtual Block? Shown(Block block) => block;

    protected virtual void AddMore()
    {
    }

    protected Block Leading(Block block, string words, string address) => block with { Link = new(wording[words], address) };
}
