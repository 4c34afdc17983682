using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Beehive.Accounts;
using Beehive.Issues;
using Beehive.Issues.Entering;
using Beehive.Platform;
using Beehive.Tests.House;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues.Entering;

/// <summary>The points of an event, pasted, looked at and written down at once.</summary>
public sealed class EnterManyIssuesTests(DatabaseFixture databases) : IClassFixture<DatabaseFixture>
{
    private const string Many = "/testing/issues/enter-many";

    private static readonly (string Name, string Value)[] Event = [("event", "Powerful partnerships"), ("day", "8 March 2012"), ("where", "Thurrock")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Thurrock, 8 March 2012: fifteen points that worked well and fifteen that did not, quoted exactly.</summary>
    [Theory, EachDatabase]
    public async Task The_thirty_points_of_a_real_event_come_in_letter_by_letter(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var lines = File.ReadAllLines(Path.Combine(Built.Root, "samples", "thurrock", "issues.jsonl")).Select(x => JsonDocument.Parse(x).RootElement).ToList();
        string[] Said(string which) => [.. lines.Where(x => x.GetProperty("kind").GetString() == which).Select(x => x.GetProperty("words").GetString()!)];
        var pasted = $"What has worked well\n\n- {string.Join("\n- ", Said("compliment"))}\n\nWhat has not worked so well:\n{string.Join("\n", Said("complaint"))}\n";
        var looked = await manager.SendAsync(Many, [.. Event, ("points", pasted)]);
        Assert.Equal(HttpStatusCode.OK, looked.Status);
        Assert.Contains("30 points will be written down", looked.Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal(0, await store.Issues.CountAsync(Cancel));
        Assert.Equal("/testing/issues/raised", (await manager.SendAsync(looked)).Location);
        var kept = await store.Issues.Include(x => x.Steps).OrderBy(x => x.Number).ToListAsync(Cancel);
        Assert.Equal(lines.Select(x => (x.GetProperty("kind").GetString(), x.GetProperty("words").GetString(), x.GetProperty("raised").GetString())), kept.Select(x => ((string?)x.Kind.ToString().ToLowerInvariant(), (string?)x.Words, x.Raised?.ToString())));
        Assert.All(kept, x => Assert.Equal((IssueWay.Event, "Powerful partnerships", Visibility.Draft, true), (x.Way, x.RaisedBy, x.Visibility, x.IsOpen)));
        Assert.Contains("at Powerful partnerships, Thurrock, on Thursday 8 March 2012.", kept[0].Steps.Single().Text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Bad_lines_are_named_and_nothing_is_half_written(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var secretary = await Person.WithAsync(site, "testing", Role.Secretary, "carers");
        var table = "kind,words\ncompliment,\"Good, warm room\"\ngrumble,No tea\ncomplaint,\n";
        var refused = await secretary.SendAsync(Many, [.. Event, ("points", table)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["Line 3", "Line 4"], refused.Errors.Select(x => x[..6]));
        Assert.Contains("No tea", refused.Main, StringComparison.Ordinal);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal(0, await store.Issues.CountAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task What_was_said_before_is_marked_and_left_out_and_changed_lines_are_looked_at_again(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        await manager.SendAsync(await manager.SendAsync(Many, [.. Event, ("points", "Worked well\nThe tea")]));
        var looked = await manager.SendAsync(Many, [.. Event, ("points", "Worked well\nThe tea\nThe cake\nthe  cake.")]);
        Assert.Contains("1 point will be written down", looked.Main, StringComparison.Ordinal);
        var changed = await manager.SendAsync(looked, ("points", "Worked well\nThe soup"));
        Assert.Equal(HttpStatusCode.OK, changed.Status);
        await manager.SendAsync(looked);
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal(["The tea", "The cake"], await store.Issues.OrderBy(x => x.Number).Select(x => x.Words).ToListAsync(Cancel));
    }

    [Theory, EachDatabase]
    public async Task Hundreds_of_points_are_one_change(DatabaseKind kind)
    {
        await using var site = await AnOffice.AtAsync(await databases.NewAsync(kind));
        using var manager = await Person.WithAsync(site, "testing", Role.PartnershipManager);
        var looked = await manager.SendAsync(Many, [.. Event, ("kind", "Comment"), ("points", string.Join('\n', Enumerable.Range(1, 300).Select(x => $"Point {x}")))]);
        var begun = Stopwatch.GetTimestamp();
        Assert.Equal(HttpStatusCode.SeeOther, (await manager.SendAsync(looked)).Status);
        TestContext.Current.SendDiagnosticMessage($"300 points in {Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)} ms");
        await using var store = site.Under.Database.Read().Look(await AnOffice.PlaceIdAsync(site), Viewer.Keeper);
        Assert.Equal((300, 300), (await store.Issues.CountAsync(Cancel), await store.Issues.MaxAsync(x => x.Number, Cancel)));
        var more = await manager.SendAsync(Many, [.. Event, ("kind", "Comment"), ("points", string.Join('\n', Enumerable.Range(1, PastedPoints.Most + 1)))]);
        Assert.Contains("at most 500", Assert.Single(more.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_is_pasted_with_tabs_and_a_cell_may_hold_several_lines()
    {
        var points = PastedPoints.Read("Kind\tWords\nSomething went well\t\"One\nTwo\"\nidea\tA ramp\n", null, out var faults);
        Assert.Empty(faults);
        Assert.Equal([(2, "One\nTwo", IssueKind.Compliment), (4, "A ramp", IssueKind.Suggestion)], points.Select(x => (x.Line, x.Words, x.Kind)));
    }
}
