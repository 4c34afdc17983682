using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>The main job: somebody tells the place something, it goes to the right board, and everybody sees what happened and why.</summary>
public sealed class IssueJourneys(Chrome chrome)
{
    private const string Words = "I use a wheelchair. The last bus from the hospital that I can get on goes at five.";

    [Theory, EachWay(Way.Telephone)]
    [Trait("Proof", "long")]
    public async Task A_resident_tells_of_transport_that_not_all_can_use_and_follows_it_until_it_is_done(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var raising = new Raising(office);
        var resident = await office.AnybodyAsync();
        await raising.TellAsync(resident, Words, "resident@thurrock.example");
        await raising.ReadAndSendAsync(await office.PersonAsync("partnership-manager"));
        var secretary = await office.PersonAsync("secretary");
        await raising.TakeAsync(secretary);
        await raising.PutOnAgendaAsync(secretary);
        var anybody = await office.AnybodyAsync();
        await raising.EverybodySeesAsync(anybody, "It is on an agenda", "Disability Partnership Board");
        await raising.PromiseAsync(secretary, "The council asks the bus company for a later bus.", "30 September 2026");
        await raising.AnswerAsync(secretary, "Done", "The bus company agreed.", "A bus that takes wheelchairs goes at eight.");
        await Raising.SayWhetherItIsSortedAsync(resident, "Yes, it is sorted");
        await raising.EverybodySeesAsync(anybody, "A bus that takes wheelchairs goes at eight.", "The bus company agreed.", "Whoever told us says");
        await anybody.SeesTogetherAsync("Whoever told us says", "Yes, it is sorted");
    }

    [Theory, EachWay(Way.KeyboardOnly)]
    [Trait("Proof", "long")]
    public async Task A_board_says_no_with_a_reason_and_whoever_told_it_brings_it_back(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var raising = new Raising(office);
        var resident = await office.AnybodyAsync();
        await raising.TellAsync(resident, Words);
        await raising.ReadAndSendAsync(await office.PersonAsync("partnership-manager"));
        var secretary = await office.PersonAsync("secretary");
        await raising.TakeAsync(secretary);
        await raising.AnswerAsync(secretary, "No", "There is no money for a later bus this year.");
        await Raising.SayWhetherItIsSortedAsync(resident, "No, it is not sorted");
        await resident.SeesAsync("It is open again.");
        await raising.EverybodySeesAsync(await office.AnybodyAsync(), "There is no money for a later bus this year.", "Co-chairs, Disability Partnership Board");
    }

    [Theory, EachWay(Way.Mouse)]
    [Trait("Proof", "long")]
    public async Task Two_say_the_same_and_a_name_is_taken_out(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var raising = new Raising(office);
        await raising.TellAsync(await office.AnybodyAsync(), Words + " Mrs Appleby helps me home.");
        var manager = await office.PersonAsync("partnership-manager");
        await raising.ReadAndSendAsync(manager);
        await raising.JoinAsync(await office.AnybodyAsync(), "The last bus from the hospital that a wheelchair can get on goes at five.", "I use a wheelchair");
        var anybody = await office.AnybodyAsync();
        await raising.EverybodySeesAsync(anybody, "1 other person said the same.");
        await raising.TakeOutAsync(manager, "Mrs Appleby", "a person’s name");
        await raising.EverybodySeesAsync(anybody, "a person’s name");
        await anybody.OpenAsync(Office.Place + "/search?q=Appleby");
        await anybody.SeesAsync("Nothing found");
    }

    [Theory, EachWay(Way.WithoutScript)]
    [Trait("Proof", "long")]
    public async Task Hate_crime_is_led_to_those_who_help_at_once(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var raising = new Raising(office);
        var resident = await office.AnybodyAsync();
        await raising.TellAsync(resident, "Boys on my road spit at me and hit me because I am disabled.");
        var manager = await office.PersonAsync("partnership-manager");
        await manager.OpenAsync(raising.Issue);
        await manager.SeesAsync("It speaks of danger");
        await raising.SignpostAsync(manager, "The police deal with hate crime. Call 101, or 999 in danger.");
        await resident.OpenAsync(Office.Place + "/issues/yours");
        await resident.SeesAsync("The police deal with hate crime.");
        await resident.OpenAsync(Office.Place + "/issues");
        Assert.DoesNotContain("spit at me", await resident.Page.ContentAsync(), StringComparison.Ordinal);
    }
}
