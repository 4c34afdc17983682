namespace Beehive.Journeys.People;

/// <summary>What somebody tells a place and what becomes of it, each step as the people make it.</summary>
public sealed class Raising(Office office)
{
    private const string Meeting = "Disability Partnership Board";
    private const string Topic = "Accessible transport";
    private string issue = "";

    /// <summary>Its own page.</summary>
    public string Issue => issue;

    private string Number => issue[(issue.LastIndexOf('/') + 1)..];

    /// <summary>The same five questions in Easy Read, one a page, each said to be one of five.</summary>
    public async Task<string> TellEasilyAsync(Reader resident, string words)
    {
        await resident.OpenAsync(Office.Place + "/easy");
        await resident.FollowInTextAsync("Tell us something");
        await resident.PressAsync("Start");
        await resident.SeesAsync("Question 1 of 5");
        await AnswerAsync(resident, words, null);
        await resident.PressAsync("Send it");
        await resident.SeesHeadingAsync("Thank you");
        issue = Office.Place + "/issues/" + await resident.NumberInAsync(@"[Nn]umber\D*(\d+)");
        return issue;
    }

    /// <summary>The five questions, from the home of the place; what happens next is said at the end.</summary>
    public async Task<string> TellAsync(Reader resident, string words, string? email = null)
    {
        await resident.OpenAsync(Office.Place);
        await resident.PressAsync("Tell us something");
        await resident.PressAsync("Start");
        await AnswerAsync(resident, words, email);
        await resident.PressAsync("Send it");
        await resident.SeesHeadingAsync("Thank you");
        await resident.SeesHeadingAsync("What happens next");
        issue = Office.Place + "/issues/" + await resident.NumberInAsync(@"Number\s*(\d+)");
        await resident.FollowInTextAsync("Look at it");
        await resident.SeesAsync("Nobody else can read it");
        return issue;
    }

    private static async Task AnswerAsync(Reader resident, string words, string? email)
    {
        await resident.SeesHeadingAsync("What do you want to tell us?");
        await resident.WriteAsync("Your words", words);
        await resident.PressAsync("Go on");
        if (IsAt(resident, "/raise/danger")) await PassDangerAsync(resident);
        if (IsAt(resident, "/raise/similar")) await resident.PressAsync("None of these: go on");
        await resident.SeesHeadingAsync("What should change?");
        var isEasy = IsAt(resident, "/easy");
        if (isEasy) await resident.PressAsync("Go on");
        await resident.TickAsync("Not sure");
        await resident.PressAsync("Go on");
        await resident.SeesHeadingAsync("What is it about?");
        await resident.WriteAsync("A place or a service", "The bus to the hospital");
        await resident.PressAsync("Go on");
        await resident.SeesHeadingAsync("How can we contact you?");
        if (email is not null) await resident.WriteAsync("Email address", email);
        await resident.PressAsync("Go on");
        if (isEasy)
        {
            await resident.SeesHeadingAsync("Do you need it in another way?");
            await resident.PressAsync("Go on");
        }
        await resident.SeesHeadingAsync("May we show your first name?");
        await resident.TickAsync("No");
        await resident.PressAsync("Go on");
        await resident.SeesHeadingAsync("Check your answers");
        await resident.SeesAsync(words);
    }

    private static bool IsAt(Reader reader, string page) => reader.Page.Url.Contains(page, StringComparison.Ordinal);

    /// <summary>Before anything else the numbers of those who help at once, and a way out.</summary>
    private static async Task PassDangerAsync(Reader resident)
    {
        await resident.SeesAsync("999");
        await resident.SeesAsync("Exit this page");
        await resident.PressAsync("Go on and tell us");
    }

    /// <summary>A person reads it, shows it to everybody and sends it on.</summary>
    public async Task ReadAndSendAsync(Reader manager)
    {
        await manager.OpenAsync(issue);
        await manager.FollowInTextAsync("Show it to everybody");
        await manager.PressAsync("Show it to everybody");
        await manager.SeesAsync("Everybody can read it now.");
        await manager.FollowInTextAsync("Send it to a board");
        await manager.ChooseAsync("Which board?", "Disability Partnership Board (it looks like " + Topic + ")");
        await manager.PressAsync("Send it");
    }

    public async Task TakeAsync(Reader secretary)
    {
        await secretary.OpenAsync(issue);
        await secretary.FollowInTextAsync("Your board takes it");
        await secretary.PressAsync("We take it");
    }

    public async Task PutOnAgendaAsync(Reader secretary)
    {
        await Quarter.PlanAsync(secretary, Meeting, "16 September 2026");
        await secretary.OpenAsync(issue);
        await secretary.FollowInTextAsync("Put it on an agenda");
        await secretary.ChooseAsync("Which meeting?", Meeting + ", 16 September 2026");
        await secretary.TickAsync("To decide");
        await secretary.WriteAsync("How many minutes?", "15");
        await secretary.PressAsync("Put it on the agenda");
        await secretary.SeesHeadingAsync("It is on an agenda");
    }

    public async Task PromiseAsync(Reader secretary, string will, string until)
    {
        await secretary.OpenAsync(issue);
        await secretary.FollowInTextAsync("Say what you will do");
        await secretary.WriteAsync("What will you do?", will);
        await secretary.WriteAsync("By when do you say what came of it?", until);
        await secretary.PressAsync("Tell everybody");
        await secretary.SeesAsync(will);
    }

    public async Task AnswerAsync(Reader secretary, string how, string why, string? changed = null)
    {
        await secretary.OpenAsync(issue);
        await secretary.FollowInTextAsync("Answer and close it");
        await secretary.TickAsync(how);
        await secretary.WriteAsync("Why?", why);
        if (changed is not null) await secretary.WriteAsync("What is different now?", changed);
        await secretary.PressAsync("Close it");
        await secretary.SeesAsync(why);
    }

    /// <summary>By number and code, as the browser still knows them; a link in the letter leads to the same.</summary>
    public static async Task SayWhetherItIsSortedAsync(Reader resident, string verdict)
    {
        await resident.OpenAsync(Office.Place + "/issues/yours");
        await resident.FollowInTextAsync("Say whether it is sorted");
        await resident.TickAsync(verdict);
        await resident.PressAsync("Send");
    }

    /// <summary>Somebody else begins to tell the same, is shown the first, and joins it.</summary>
    public async Task JoinAsync(Reader other, string words, string title)
    {
        await other.OpenAsync(Office.Place + "/raise/words");
        await other.WriteAsync("Your words", words);
        await other.PressAsync("Go on");
        await other.SeesHeadingAsync("Other people have said this");
        await other.SeesHeadingAsync(title);
        await other.PressAsync("I say the same: join number " + Number);
        await other.PressAsync("I say the same");
        await other.SeesHeadingAsync("Thank you");
    }

    /// <summary>What is taken out is nowhere any more.</summary>
    public async Task TakeOutAsync(Reader manager, string words, string why)
    {
        await manager.OpenAsync(issue);
        await manager.FollowInTextAsync("Take something out");
        await manager.WriteAsync("Which words must go?", words);
        await manager.WriteAsync("Why?", why);
        await manager.PressAsync("Take it out");
    }

    public async Task SignpostAsync(Reader manager, string why)
    {
        await manager.OpenAsync(issue);
        await manager.FollowInTextAsync("Do not show it");
        await manager.TickAsync("Someone else can help");
        await manager.WriteAsync("Why?", why);
        await manager.WriteAsync("Who?", "The police");
        await manager.WriteAsync("How did you pass it on, or how do people reach them?", "Call 101, or 999 in danger.");
        await manager.PressAsync("Close it");
    }

    /// <summary>What everybody sees, without an account.</summary>
    public async Task EverybodySeesAsync(Reader anybody, params string[] words)
    {
        await anybody.OpenAsync(Office.Place + "/issues");
        await anybody.OpenAsync(issue);
        foreach (var each in words) await anybody.SeesAsync(each);
    }

    public void Pass(TimeSpan time) => office.Time += time;
}
