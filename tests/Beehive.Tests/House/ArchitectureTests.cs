using System.Text.RegularExpressions;
using Beehive.Boards;
using Beehive.Meetings;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.House;

/// <summary>Holds the compiled program against docs/modules.md, so that page and code cannot part.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] NotForNouns = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore", "Microsoft.Data.Sqlite", "Npgsql"];
    private static readonly Lazy<IReadOnlyCollection<Use>> Program = new(() => Read(File.OpenRead(typeof(Site).Assembly.Location)));
    private static readonly HashSet<string> Nouns = [.. typeof(Noun).Assembly.GetTypes().Where(x => x.IsSubclassOf(typeof(Noun))).Select(x => x.FullName!)];

    [Fact]
    public void A_module_uses_only_what_stands_below_it() => Found.Nothing(Ladder.Today.Climbs(Program.Value));

    [Fact]
    public void A_use_up_the_ladder_would_be_seen()
    {
        Assert.NotEmpty(Ladder.Today.Climbs(Read(Planted.Using("Beehive.Boards.Sly", typeof(Meeting)))));
        Assert.NotEmpty(Ladder.Today.Climbs(Read(Planted.Using("Beehive.Platform.Sly", typeof(Board)))));
        Assert.NotEmpty(Ladder.Today.Climbs(Read(Planted.Using("Beehive.Unheard.Sly", typeof(Board)))));
        Assert.Empty(Ladder.Today.Climbs(Read(Planted.Using("Beehive.Meetings.Honest", typeof(Board)))));
    }

    [Fact]
    public void Real_uses_are_seen_in_async_bodies_lambdas_and_pages()
    {
        Assert.Contains(new Use("Beehive.Boards.LinesOfABoard", "Beehive.Platform.Storage.Thing"), Program.Value);
        Assert.Contains(Program.Value, x => x.From == "AspNetCoreGeneratedDocument.Meetings_Repository_ShowMeeting" && x.To == "Beehive.Meetings.MeetingWords");
        Assert.True(Program.Value.Count > 1000);
    }

    [Fact]
    public void The_page_lists_every_module_that_is_there_and_none_that_is_not()
    {
        var there = Program.Value.Select(x => Ladder.ModuleOf(x.From)).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(there, Ladder.Today.There.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_noun_knows_neither_web_nor_database() => Found.Nothing(Wordly(Program.Value, Nouns));

    [Fact]
    public void A_noun_that_knew_one_would_be_seen()
    {
        HashSet<string> sly = ["Beehive.Boards.Sly"];
        Assert.NotEmpty(Wordly(Read(Planted.Using("Beehive.Boards.Sly", typeof(DbContext), typeof(Noun))), sly));
        Assert.NotEmpty(Wordly(Read(Planted.Using("Beehive.Boards.Sly", typeof(HttpContext), typeof(Noun))), sly));
    }

    [Fact]
    public void Deeds_do_not_use_each_other() => Found.Nothing(Across(Program.Value));

    [Fact]
    public void A_deed_that_used_another_would_be_seen() =>
        Assert.NotEmpty(Across(Read(Planted.Using("Beehive.Meetings.Calendar.Sly", typeof(Beehive.Meetings.Repository.ShowMeetingModel)))));

    /// <summary>It knows that rows belong to a place, cleans pictures as it does any file, and knows nothing more of the field.</summary>
    [Fact]
    public void The_platform_has_no_word_of_the_field()
    {
        var words = Nouns.Select(x => x[(x.LastIndexOf('.') + 1)..]).Except(["Place", "Picture"]).ToHashSet(StringComparer.Ordinal);
        Found.Nothing(typeof(Store).Assembly.GetTypes().Where(x => x.Namespace?.StartsWith("Beehive.Platform", StringComparison.Ordinal) == true)
            .Where(x => Word().Matches(x.Name).Any(word => words.Contains(word.Value))).Select(x => x.FullName!));
    }

    private static IReadOnlyCollection<Use> Read(Stream assembly)
    {
        using (assembly) return Uses.Of(assembly);
    }

    private static IEnumerable<string> Wordly(IEnumerable<Use> uses, HashSet<string> nouns) => uses
        .Where(x => nouns.Contains(x.From) && NotForNouns.Any(space => x.To.StartsWith(space + ".", StringComparison.Ordinal)))
        .Select(x => $"{x.From} uses {x.To}");

    /// <summary>A folder of deeds uses its module's root and lower modules. What a partial is shown with is a record, and may be made by another folder.</summary>
    private static IEnumerable<string> Across(IEnumerable<Use> uses) => uses
        .Where(x => Ladder.DeedOf(x.From) is { } from && Ladder.DeedOf(x.To) is { } to && from != to && !IsRecord(x.To) && !Ladder.Today.MayUse(from, to))
        .Select(x => $"{x.From} uses {x.To}");

    private static bool IsRecord(string name) => typeof(Site).Assembly.GetType(name)?.GetMethod("<Clone>$") is not null;

    [GeneratedRegex("[A-Z][a-z]+")]
    private static partial Regex Word();
}
