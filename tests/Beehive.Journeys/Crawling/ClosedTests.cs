using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.Crawling;

/// <summary>What is closed or a draft in the made-up place has a word that stands nowhere else.</summary>
public sealed class ClosedTests(RunningSite site)
{
    private static readonly string[] Words =
        ["quorbletwig", "snorklefrit", "wibblethorn", "flumperdink", "crumblewort", "dinglemoss", "brambleskite", "glimmerspoke", "grizzlefen", "pottlewick", "whifflebeck", "tanglemere", "nettlequib", "mizzlegrove", "jumblethwack"];

    private static readonly string[] Addresses =
    [
        "/honeycombe/boards/secret-board", "/honeycombe/boards/secret-board/meetings", "/honeycombe/boards/secret-board/meetings.ics", "/honeycombe/boards/secret-board/news.atom",
        "/honeycombe/boards/carers-and-families/meetings/2026-07-20", "/honeycombe/boards/wellbeing/meetings/2026-10-20", "/honeycombe/boards/carers-and-families/meetings/2026-03-10/items/5",
        "/honeycombe/boards/wellbeing/meetings/2026-07-23/items/5", "/honeycombe/papers/closed-paper", "/honeycombe/papers/closed-paper/versions/1", "/honeycombe/papers/closed-paper/files/inside.txt",
        "/honeycombe/papers/breaks/versions/4", "/honeycombe/papers/breaks/versions/4/changes", "/honeycombe/decisions/d10", "/honeycombe/actions/a8", "/honeycombe/asked/q5", "/honeycombe/issues/5", "/honeycombe/organisations/hidden-charity",
        "/api/v1/places/honeycombe/boards/secret-board", "/api/v1/places/honeycombe/papers/closed-paper", "/api/v1/places/honeycombe/meetings/m-secret", "/api/v1/places/honeycombe/actions/a8",
    ];

    [Fact]
    public void Each_word_stands_in_the_made_up_place()
    {
        var all = string.Join('\n', Directory.GetFiles(Path.Combine(Folders.Places, "honeycombe"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(Words, x => Assert.Contains(x, all, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_word_of_a_closed_thing_is_in_any_answer_of_any_format()
    {
        var crawl = await Crawl.OfAsync(site);
        Faults.None(from visit in crawl.Visits from word in Words where visit.Body.Contains(word, StringComparison.OrdinalIgnoreCase) || visit.Address.Contains(word, StringComparison.OrdinalIgnoreCase) select $"{word} in {visit}");
    }

    [Fact]
    public async Task Search_finds_no_closed_thing_by_its_own_word()
    {
        using var reader = Crawl.Reader(site.Origin);
        foreach (var word in Words)
        {
            var (closed, nonsense) = (await BodyAsync(reader, word), await BodyAsync(reader, new string('q', word.Length)));
            Assert.Equal(nonsense.Replace(new string('q', word.Length), word, StringComparison.Ordinal), closed);
        }
    }

    [Fact]
    public async Task The_exact_address_of_a_closed_thing_answers_as_one_that_never_was()
    {
        using var reader = Crawl.Reader(site.Origin);
        foreach (var address in Addresses)
        {
            var (closed, never) = (await Crawl.ReadAsync(reader, address, "the test"), await Crawl.ReadAsync(reader, Never(address), "the test"));
            Assert.True(closed.Status == 404, $"{closed.Status} {address}");
            Assert.Equal((never.Status, never.Type, never.Body), (closed.Status, closed.Type, closed.Body));
        }
    }

    private static async Task<string> BodyAsync(HttpClient reader, string word) => (await Crawl.ReadAsync(reader, "/honeycombe/search?q=" + word, "the test")).Body;

    private static string Never(string address) => address.Replace("secret-board", "no-such-board", StringComparison.Ordinal).Replace("2026-07-20", "2026-07-21", StringComparison.Ordinal)
        .Replace("2026-10-20", "2026-10-21", StringComparison.Ordinal).Replace("items/5", "items/99", StringComparison.Ordinal).Replace("closed-paper", "no-such-paper", StringComparison.Ordinal)
        .Replace("versions/4", "versions/9", StringComparison.Ordinal).Replace("d10", "d99", StringComparison.Ordinal).Replace("a8", "a99", StringComparison.Ordinal)
        .Replace("hidden-charity", "no-such-charity", StringComparison.Ordinal).Replace("m-secret", "m-none", StringComparison.Ordinal);
}
