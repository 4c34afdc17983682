using Xunit;

namespace Beehive.Journeys.People;

/// <summary>A secretary's quarter: from an idea for the agenda to agreed minutes and a finished action, each step as the people of the board make it.</summary>
public sealed class Quarter(Office office)
{
    private const string September = "September meeting";
    private const string December = "December meeting";

    private static readonly DateTimeOffset MeetingBegins = new(2026, 9, 16, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NextBegins = new(2026, 12, 16, 10, 0, 0, TimeSpan.Zero);

    public const string Meeting = Office.Board + "/meetings/2026-09-16";

    public async Task<Reader> PlanAsync()
    {
        var secretary = await office.PersonAsync("secretary");
        await PlanAsync(secretary, September, "16 September 2026");
        await secretary.SeesAsync("Wednesday 16 September 2026, 10am to midday, The Beehive");
        return secretary;
    }

    public static async Task PlanAsync(Reader secretary, string title, string day)
    {
        await secretary.OpenAsync(Office.Board);
        await secretary.FollowInTextAsync("Plan a meeting");
        await secretary.WriteAsync("Name of the meeting", title);
        await secretary.WriteAsync("Day", day);
        await secretary.WriteAsync("It starts at", "10am");
        await secretary.WriteAsync("It ends at", "midday");
        await secretary.WriteAsync("Where is it?", "The Beehive");
        await secretary.PressAsync("Plan the meeting");
    }

    /// <summary>A resident without an account suggests something; nobody else sees it before it is answered.</summary>
    public async Task SuggestAsync(Reader resident)
    {
        await resident.OpenAsync(Office.Board + "/suggest");
        await resident.WriteAsync("What should the board talk about?", "Buses in the evening");
        await resident.WriteAsync("Why does it matter?", "After eight there is no bus home from the day centre.");
        await resident.PressAsync("Send");
        await resident.SeesAsync("Thank you. Your suggestion is sent.");
        await resident.OpenAsync(Office.Place + "/search?q=buses");
        Assert.DoesNotContain("Buses in the evening", await resident.Page.ContentAsync(), StringComparison.Ordinal);
    }

    public async Task ArrangeAndPublishAsync(Reader secretary)
    {
        await secretary.OpenAsync(Office.Board + "/suggestions");
        await secretary.FollowInTextAsync("Put it on an agenda");
        await secretary.ChooseAsync("Which meeting?", September + ", Wednesday 16 September 2026");
        await secretary.WriteAsync("Who leads it?", "Head of Adult Social Care");
        await secretary.TickAsync("To talk about");
        await secretary.WriteAsync("How many minutes?", "20");
        await secretary.PressAsync("Put it on the agenda");
        await secretary.SeesAsync("The suggestion is on the agenda.");
        await secretary.FollowInTextAsync("Put an item on the agenda");
        await secretary.WriteAsync("What is it about?", "A ramp for the library");
        await secretary.WriteAsync("Who leads it?", "Library service");
        await secretary.TickAsync("To decide");
        await secretary.WriteAsync("How many minutes?", "15");
        await secretary.PressAsync("Put it on the agenda");
        await secretary.SeesHeadingAsync("A ramp for the library");
        await secretary.FollowInTextAsync("Publish the agenda");
        await secretary.SeesHeadingAsync("Is it in time?");
        await secretary.PressAsync("Publish the agenda");
        await secretary.SeesAsync("The agenda is published.");
    }

    public async Task ReadAgendaAsync(Reader resident)
    {
        await resident.OpenAsync(Meeting);
        await resident.SeesHeadingAsync("Buses in the evening");
        await resident.SeesHeadingAsync("A ramp for the library");
    }

    public async Task MeetAsync(Reader secretary, Reader resident)
    {
        office.Time = MeetingBegins;
        await secretary.SignInAsync("thurrock", "secretary@thurrock.example"); // weeks have gone by, and the session with them
        await resident.OpenAsync(Meeting + "/now");
        await resident.SeesAsync("The meeting has not started yet.");
        await secretary.OpenAsync(Meeting + "/minutes");
        await secretary.PressAsync("Start the meeting");
        await secretary.SeesAsync("The meeting has started.");
        await resident.OpenAsync(Meeting + "/now");
        await resident.SeesAsync("Next:");
    }

    public async Task TakeMinutesAsync(Reader secretary)
    {
        await secretary.OpenAsync(Meeting + "/minutes/items/" + await SlugAsync(secretary, "Buses in the evening"));
        await secretary.WriteAsync("What was said", "Three people said how they get home. The last bus goes at eight.");
        await secretary.PressAsync("Save");
        await secretary.SeesAsync("What was said is saved.");
        await secretary.OpenAsync(Meeting + "/minutes/items/" + await SlugAsync(secretary, "A ramp for the library") + "/decision");
        await secretary.ChooseAsync("What came out", "Agreed");
        await secretary.WriteAsync("What was decided, in one sentence", "The library gets a ramp");
        await secretary.TickAsync("Show it to everybody now");
        await secretary.PressAsync("Save the decision");
        await secretary.SeesAsync("The library gets a ramp");
        await secretary.OpenAsync(Meeting + "/minutes/items/" + await SlugAsync(secretary, "A ramp for the library") + "/action");
        await secretary.WriteAsync("What is to be done, in one sentence", "Ask for the price of a ramp");
        await secretary.WriteAsync("Who has it", "Library service");
        await secretary.WriteAsync("By when", "30 September 2026");
        await secretary.PressAsync("Save the action point");
        await secretary.SeesAsync("The action point is written down.");
    }

    public async Task SeeTheDecisionAsync(Reader resident)
    {
        await resident.OpenAsync(Meeting + "/now");
        await resident.SeesAsync("The library gets a ramp");
        await resident.OpenAsync(Meeting);
        Assert.DoesNotContain("The last bus goes at eight", await resident.Page.ContentAsync(), StringComparison.Ordinal);
    }

    public async Task CloseAsync(Reader secretary)
    {
        await secretary.OpenAsync(Meeting);
        await secretary.FollowInTextAsync("Close the meeting");
        await secretary.WriteAsync("The meeting in three lines", "We talked about buses.\nThe library gets a ramp.\nThe library service asks for a price.");
        await secretary.PressAsync("Close the meeting");
    }

    public async Task CheckAsync(Reader coChair)
    {
        await coChair.OpenAsync(Meeting);
        await coChair.FollowInTextAsync("Check the minutes");
        await coChair.SeesAsync("The last bus goes at eight.");
        await coChair.TickAsync("Yes, I have checked them");
        await coChair.PressAsync("Send");
    }

    public async Task ReadTheMinutesAsync(Reader resident)
    {
        await resident.OpenAsync(Meeting);
        await resident.SeesAsync("The last bus goes at eight.");
        await resident.SeesAsync("The library gets a ramp");
        await resident.SeesAsync("Ask for the price of a ramp");
    }

    public async Task AgreeAsync(Reader secretary)
    {
        await PlanAsync(secretary, December, "16 December 2026");
        office.Time = NextBegins;
        await secretary.SignInAsync("thurrock", "secretary@thurrock.example"); // weeks have gone by, and the session with them
        await secretary.OpenAsync(Meeting);
        await secretary.FollowInTextAsync("The minutes were agreed");
        await secretary.ChooseAsync("At which meeting?", December + ", 16 December 2026");
        await secretary.TickAsync("As they stand");
        await secretary.PressAsync("They were agreed");
        await secretary.SeesAsync("Agreed");
    }

    public async Task FinishTheActionAsync(Reader secretary, Reader resident)
    {
        await secretary.OpenAsync(Office.Place + "/actions");
        await secretary.SeesTogetherAsync("Ask for the price of a ramp", "Late");
        await secretary.FollowInTextAsync("Ask for the price of a ramp");
        await secretary.FollowInTextAsync("It is done");
        await secretary.WriteAsync("What came of it?", "The ramp costs 4,000 pounds. The council has ordered it.");
        await secretary.PressAsync("It is done");
        await resident.OpenAsync(Office.Place + "/actions");
        await resident.FollowInTextAsync("Ask for the price of a ramp");
        await resident.SeesAsync("The council has ordered it.");
    }

    /// <summary>The item's part of the address, read from the meeting's page.</summary>
    private static async Task<string> SlugAsync(Reader reader, string item)
    {
        await reader.OpenAsync(Meeting + "/minutes");
        var id = await reader.Page.Locator("section.bee-section", new() { Has = reader.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Name = item }) }).Last.GetAttributeAsync("id");
        return id!["item-".Length..];
    }
}
