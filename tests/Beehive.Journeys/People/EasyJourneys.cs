using Beehive.Journeys.Running;
using Xunit;

namespace Beehive.Journeys.People;

/// <summary>Whole journeys of people who need Easy Read, and of the secretary who writes it.</summary>
public sealed class EasyJourneys(Chrome chrome)
{
    private const string Words = "The lift at the station is broken. I cannot get to the train.";
    private const string Paper = Office.Place + "/papers/powerful-partnerships-report";

    [Theory, EachWay(Way.WithoutScript, Way.Telephone)]
    [Trait("Proof", "long")]
    public async Task A_resident_tells_something_in_Easy_Read_and_follows_it_there(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var raising = new Raising(office);
        var resident = await office.AnybodyAsync();
        await raising.TellEasilyAsync(resident, Words);
        await raising.ReadAndSendAsync(await office.PersonAsync("partnership-manager"));
        var secretary = await office.PersonAsync("secretary");
        await raising.TakeAsync(secretary);
        await resident.OpenAsync(raising.Issue + "/easy");
        await resident.SeesAsync("Disability Partnership Board");
        await raising.AnswerAsync(secretary, "Done", "The railway mended the lift.", "The lift works again.");
        await resident.OpenAsync(raising.Issue + "/easy");
        await resident.SeesAsync("The lift works again.");
        await resident.SeesAsync("The railway mended the lift.");
        await resident.FollowAsync("Standard");
        await resident.SeesHeadingAsync("Where it is now");
    }

    [Theory, EachWay(Way.KeyboardOnly)]
    [Trait("Proof", "long")]
    public async Task A_reader_goes_from_the_home_of_a_place_to_what_was_decided(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var reader = await office.AnybodyAsync();
        await reader.OpenAsync(Office.Place);
        await reader.FollowAsync("Easy Read");
        await reader.FollowInTextAsync("Decisions");
        await reader.SeesAsync("repository");
        await reader.OpenAsync(Office.Place + "/events/2012-03-08/easy");
        await reader.SeesAsync("Thursday 8 March 2012");
        await reader.SeesAsync("People with a learning disability have not checked this yet.");
    }

    [Theory, EachWay(Way.Mouse, NeedsScript = true)]
    [Trait("Proof", "long")]
    public async Task A_secretary_writes_an_Easy_Read_version_and_is_told_when_it_is_older_than_the_paper(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var secretary = await office.PersonAsync("secretary");
        var reader = await office.AnybodyAsync();
        await reader.OpenAsync(Paper + "/easy");
        await reader.SeesAsync("There is no Easy Read yet.");
        await EasyWriting.WriteAsync(secretary, Paper);
        await reader.OpenAsync(Paper + "/easy");
        await reader.SeesAsync("People met on one morning.");
        await reader.SeesAsync("People with a learning disability have not checked this yet.");
        await EasyWriting.ChangeThePaperAsync(secretary, Paper);
        await reader.OpenAsync(Paper + "/easy");
        await reader.SeesAsync("older than the paper");
    }

    [Theory, EachWay(Way.WithoutScript)]
    [Trait("Proof", "long")]
    public async Task Somebody_asks_for_a_paper_in_large_print_and_hears_when_it_comes(Way way)
    {
        await using var office = await Office.OpenAsync(chrome, way);
        var reader = await office.AnybodyAsync();
        await EasyWriting.AskForLargePrintAsync(reader, Paper);
        await EasyWriting.AnswerAsync(await office.PersonAsync("secretary"));
    }
}
