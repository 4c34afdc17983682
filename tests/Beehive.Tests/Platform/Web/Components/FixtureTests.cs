using System.Text.Json;
using Xunit;

namespace Beehive.Tests.Platform.Web.Components;

/// <summary>GOV.UK Frontend's own examples are the oracle: the same options give the same page.</summary>
public sealed class FixtureTests(ITestOutputHelper output)
{
    public static TheoryData<string, string> Examples()
    {
        var data = new TheoryData<string, string>();
        foreach (var component in Options.Components.Keys)
            foreach (var fixture in Fixture.Of(component).Where(one => !LeftOut.All.ContainsKey((component, one.Name))))
                data.Add(component, fixture.Name);
        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_gives_the_page_that_it_promises(string component, string name)
    {
        var fixture = Fixture.Of(component, name);
        Assert.Equal(Dom.Of(fixture.Html), Dom.Of(Options.Read(component, fixture.Options).Render()));
    }

    [Fact]
    public void What_is_left_out_stands_there_with_a_reason_and_is_truly_not_done()
    {
        Assert.All(LeftOut.All, left =>
        {
            Assert.NotEmpty(left.Value);
            Assert.False(Passes(left.Key.Component, Fixture.Of(left.Key.Component, left.Key.Fixture)));
        });
    }

    [Fact]
    public void At_least_nineteen_in_twenty_of_all_examples_pass()
    {
        var (passed, applied, leftOut) = (0, 0, 0);
        foreach (var component in Options.Components.Keys)
        {
            var all = Fixture.Of(component);
            var left = all.Count(one => LeftOut.All.ContainsKey((component, one.Name)));
            var good = all.Count(one => Passes(component, one));
            output.WriteLine($"{component}: {good} of {all.Count - left} that apply ({left} left out)");
            (passed, applied, leftOut) = (passed + good, applied + all.Count - left, leftOut + left);
        }
        TestContext.Current.SendDiagnosticMessage($"GOV.UK fixtures: {passed} of {applied} that apply ({leftOut} left out)");
        output.WriteLine($"All: {passed} of {applied} that apply ({leftOut} left out)");
        Assert.True(passed >= 0.95 * (applied + leftOut));
    }

    private static bool Passes(string component, Fixture fixture)
    {
        try
        {
            return Dom.Of(fixture.Html) == Dom.Of(Options.Read(component, fixture.Options).Render());
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
