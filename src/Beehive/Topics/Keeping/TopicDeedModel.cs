using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Topics.Keeping;

/// <summary>What the pages have in common on which somebody keeps topics.</summary>
public abstract class TopicDeedModel(Store store, Desk desk, Me me, Here here, Frame frame) : PageModel
{
    public Form Form { get; private set; } = null!;

    /// <summary>None while a new one is written.</summary>
    public Topic? Topic { get; private set; }

    /// <summary>The boards that may be chosen.</summary>
    public IReadOnlyList<Board> Boards { get; private set; } = [];

    public abstract string Heading { get; }

    /// <summary>A board’s people give a topic to their own board, or back to the partnership manager.</summary>
    public bool MayHaveNone => me.KeepsAllTopics || Topic is not null;

    /// <summary>As many services as there are, and two more to fill in.</summary>
    public int ServicesShown => Math.Min(TopicTold.MostServices, Math.Max(Topic?.Services.Count ?? 0, Enumerable.Range(1, TopicTold.MostServices).LastOrDefault(i => Form.Maybe(TopicFields.Service(i, "name")) is not null)) + 2);

    protected Here Here => here;

    protected Me Me => me;

    protected abstract IReadOnlyList<string> Fields { get; }

    protected abstract Task<Done?> DoAsync(Deed deed, Form form);

    protected virtual Dictionary<string, string?> Told() => new(StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string? topic, CancellationToken cancel) =>
        await FindAsync(store, topic, cancel) ? Show(await desk.LayAsync(this, Told(), cancel, changes: Topic is not null)) : NotFound();

    public async Task<IActionResult> OnPostAsync(string? topic, CancellationToken cancel) => await FindAsync(store, topic, cancel)
        ? await desk.TakeAsync(this, Fields, form => Task.FromResult<IActionResult>(Show(form)), async (deed, form) =>
        {
            if (Topic is { } known) await deed.Writing.HoldAsync(known.Id, cancel);
            return await FindAsync(deed.Store, topic, cancel) && form.Meets(Told()) ? await DoAsync(deed, form) : null;
        }, cancel) : NotFound();

    protected string? SlugOf(long? board) => Boards.FirstOrDefault(x => x.Id == board)?.Slug;

    private async Task<bool> FindAsync(Store from, string? key, CancellationToken cancel)
    {
        if (key is not null && (Topic = await from.Topics.FirstOrDefaultAsync(x => x.Key == key, cancel)) is null) return false;
        if (Topic is not null && !me.Keeps(Topic)) return false;
        Boards = [.. (await from.GoingBoardsAsync(here, cancel)).Where(x => me.KeepsAllTopics || me.KeepsTopicsOf.Contains(x.Id) || x.Id == Topic?.BoardId)];
        return true;
    }

    private PageResult Show(Form form)
    {
        Form = form;
        frame.Title = Heading;
        frame.About = Topic?.Name;
        frame.Unlisted = true;
        frame.Crumb("Home", here.Root).Crumb("Topics that you keep", here.Root + "/topics");
        return Page();
    }
}
