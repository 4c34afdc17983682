namespace Beehive.Platform.Web;

/// <summary>What a page tells the frame round it: its title, the way to it, and what machines should know.</summary>
public sealed class Frame
{
    /// <summary>"/thurrock/boards" has two strokes and is a list; what a page is about stands deeper.</summary>
    private const int AddressOfAList = 2;

    private readonly List<Crumb> crumbs = [];
    private readonly List<Feed> feeds = [];

    /// <summary>The words of the h1.</summary>
    public string Title { get; set; } = "";

    /// <summary>The board that the page is about, for the window's title.</summary>
    public string? Board { get; set; }

    /// <summary>What it is about, for the window's title, where that has no page of its own to lead to.</summary>
    public string? About { get; set; }

    /// <summary>Which part of the site it belongs to: boards, meetings ...</summary>
    public string? Part { get; set; }

    public string? Description { get; set; }

    /// <summary>schema.org, as JSON; safe to stand inside a script element.</summary>
    public string? Data { get; set; }

    /// <summary>True when the page brings its own bands from edge to edge.</summary>
    public bool Wide { get; set; }

    /// <summary>For a phone on a poor line: the letters that it has itself, so that nothing but the page must come.</summary>
    public bool Light { get; set; }

    /// <summary>The address of the same thing in Easy Read, where it has one; in Easy Read, that of the standard view.</summary>
    public string? OtherView { get; set; }

    /// <summary>The page is in Easy Read: of the frame only the way past it, the place, the ways to read and help stand round it, in the same large type.</summary>
    public bool IsEasy { get; private set; }

    /// <summary>The page was made so that it can be listened to: Easy Read, agendas, questions.</summary>
    public bool Listens { get; set; }

    /// <summary>The address of a person's recording of the whole page.</summary>
    public string? Voice { get; set; }

    /// <summary>Kept out of search engines: results, errors.</summary>
    public bool Unlisted { get; set; }

    public IReadOnlyList<Crumb> Crumbs => crumbs;

    public IReadOnlyList<Feed> Feeds => feeds;

    /// <summary>
    /// What the window, a tab and a list of pages say: the heading first, the site last. Pages for doing something often share a heading,
    /// so they also say what they are about, from near to far.
    /// </summary>
    public string InWindow(string site)
    {
        if (Title == site && Part == "home" && !IsEasy) return site;
        var way = Unlisted ? Enumerable.Reverse(crumbs).Where(x => x.Address.Count(c => c == '/') > AddressOfAList && !Title.Contains(x.Words, StringComparison.Ordinal)).Select(x => x.Words) : [];
        return string.Join(" – ", way.Prepend(About).Append(Board).OfType<string>().Prepend(Title).Distinct(StringComparer.Ordinal).Append(site));
    }

    /// <summary>This page is the Easy Read view of what stands at the address.</summary>
    public Frame ShowEasily(string standard)
    {
        (IsEasy, Listens, OtherView) = (true, true, standard);
        About ??= "Easy Read";
        return this;
    }

    public Frame Crumb(string words, string address)
    {
        crumbs.Add(new Crumb(words, address));
        return this;
    }

    public Frame Feed(string title, string type, string address)
    {
        feeds.Add(new Feed(title, type, address));
        return this;
    }
}

public sealed record Crumb(string Words, string Address);

public sealed record Feed(string Title, string Type, string Address);
