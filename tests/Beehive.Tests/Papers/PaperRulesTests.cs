using Beehive.Papers;
using Beehive.Platform;
using Beehive.Platform.Files;
using Beehive.Platform.Time;
using Xunit;

namespace Beehive.Tests.Papers;

/// <summary>The rules of a paper: what may go out, and that what is out is never changed silently.</summary>
public sealed class PaperRulesTests
{
    private static readonly Act Act = new("Secretary", new DateTimeOffset(2026, 7, 15, 9, 0, 0, TimeSpan.Zero));
    private static readonly PartialDate Today = PartialDate.Parse("2026-07-15");
    private static readonly PaperToWrite Words = new("Ramps", PaperKind.Report, "We need ramps.", [7]);

    [Fact]
    public void A_paper_needs_a_title_and_a_board()
    {
        Assert.Equal("Write a title for the paper.", Paper.Write(Words with { Title = " " }, "/testing", "ramps", Act, out _)!.ToString());
        Assert.Equal("Choose the board that the paper is for.", Paper.Write(Words with { BoardIds = [] }, "/testing", "ramps", Act, out _)!.ToString());
        Assert.Contains("longer than 200 letters", Paper.Write(Words with { Title = new string('x', 201) }, "/testing", "ramps", Act, out _)!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_paper_is_a_draft_until_it_is_published()
    {
        var paper = Made(Words);
        Assert.Equal((Visibility.Draft, Visibility.Draft), (paper.Visibility, paper.Versions[0].Visibility));
        Assert.Null(paper.Publish(Today, null, Act));
        Assert.Equal((Visibility.Public, Visibility.Public, Today), (paper.Visibility, paper.Versions[0].Visibility, paper.Versions[0].Date));
        Assert.Equal(["PaperWritten", "PaperPublished"], paper.TakeFacts().Select(x => x.Deed));
    }

    [Fact]
    public void What_is_out_is_changed_by_a_new_version_with_a_reason_only()
    {
        var paper = Out(Words);
        Assert.NotNull(paper.Rewrite(Words with { Text = "Other" }, Act));
        Assert.Null(paper.Prepare("Two ramps.", null, Act));
        Assert.Equal("We need ramps.", Assert.Single(paper.Versions, x => x.Visibility == Visibility.Public).Text);
        Assert.Contains("what changed", paper.Publish(Today, " ", Act)!.ToString(), StringComparison.Ordinal);
        Assert.Null(paper.Publish(Today, "One was forgotten.", Act));
        Assert.Equal(["We need ramps.", "Two ramps."], paper.Versions.Select(x => x.Text));
        Assert.Equal("One was forgotten.", paper.Versions[1].Note);
        Assert.Equal("Everything of this paper is out already.", paper.Publish(Today, "Again", Act)!.ToString());
    }

    [Fact]
    public void A_file_alone_cannot_go_out_without_a_summary_on_the_page()
    {
        var paper = Made(Words with { Text = "" });
        Assert.Contains("Write the text", paper.Missing!.ToString(), StringComparison.Ordinal);
        Attach(paper, "application/pdf", null);
        Assert.Contains("A file alone cannot go out", paper.Publish(Today, null, Act)!.ToString(), StringComparison.Ordinal);
        Assert.Null(paper.Rewrite(Words with { Text = "", Summary = "It says that we need ramps." }, Act));
        Assert.Null(paper.Publish(Today, null, Act));
        Assert.Equal(Visibility.Public, paper.Attachments[0].Visibility);
    }

    [Fact]
    public void A_file_for_a_paper_that_is_out_goes_out_with_the_next_version()
    {
        var paper = Out(Words with { Summary = "Ramps." });
        Assert.Null(Attach(paper, "application/pdf", null));
        Assert.Equal(Visibility.Draft, paper.Attachments[0].Visibility);
        Assert.Null(paper.Publish(Today, "The plan was added.", Act));
        Assert.Equal((2, Visibility.Public), (paper.Versions.Count, paper.Attachments[0].Visibility));
        Assert.Contains("why it goes", paper.TakeOff("plan.pdf", null, Act)!.ToString(), StringComparison.Ordinal);
        Assert.Null(paper.TakeOff("plan.pdf", "It names somebody.", Act));
        Assert.Empty(paper.Attachments);
    }

    [Fact]
    public void A_picture_says_what_it_shows_or_that_it_only_decorates()
    {
        var paper = Made(Words);
        Assert.Contains("what the picture shows", Attach(paper, "image/png", null)!.ToString(), StringComparison.Ordinal);
        Assert.Null(Attach(paper, "image/png", ""));
        Assert.Null(Attach(paper, "image/png", "A ramp at the door."));
        Assert.Equal(["plan.pdf", "plan-2.pdf"], paper.Attachments.Select(x => x.File));
    }

    [Fact]
    public void An_older_version_that_never_went_out_stays_hidden_when_a_newer_one_goes_out()
    {
        var paper = Out(Words);
        paper.Prepare("Two", "Why", Act);
        paper.Prepare("Three", "Why", Act);
        Assert.Equal(2, paper.Versions.Count);
        Assert.Null(paper.Publish(Today, null, Act));
        Assert.Equal(["We need ramps.", "Three"], paper.Versions.Select(x => x.Text));
    }

    private static Refusal? Attach(Paper paper, string type, string? alt) => paper.Attach(new KeptFile(new string('a', 64), 10, type), "plan.pdf", "The plan", alt, [], Act);

    private static Paper Made(PaperToWrite wanted)
    {
        Assert.Null(Paper.Write(wanted, "/testing", "ramps", Act, out var paper));
        return paper!;
    }

    private static Paper Out(PaperToWrite wanted)
    {
        var paper = Made(wanted);
        Assert.Null(paper.Publish(Today, null, Act));
        return paper;
    }
}
