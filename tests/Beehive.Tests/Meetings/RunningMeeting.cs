using Beehive.Accounts;

namespace Beehive.Tests.Meetings;

/// <summary>A board whose meeting is today, with three items of which one is closed; its seats; and who sits there.</summary>
public static class RunningMeeting
{
    public const string Address = "/testing/boards/carers/meetings/2026-07-15";

    public static async Task<SiteUnderTest> WithAMeetingAsync(this DatabaseFixture databases, DatabaseKind kind, string date = "2026-07-15")
    {
        var site = await SiteUnderTest.StartAsync(await databases.NewAsync(kind));
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""",
            """{"id":"housing","name":"Housing","kind":"partnership-board","state":"active"}""");
        await site.PlantAsync("testing", "seat",
            """{"id":"carer-one","board":"carers","label":"Carer one","voting":"voting","order":1}""",
            """{"id":"carer-two","board":"carers","label":"Carer two","voting":"voting","order":2,"holders":[{"office":"Chair of the carers forum"}]}""",
            """{"id":"carers-many","board":"carers","label":"Carers of the areas","voting":"voting","count":4,"order":3}""",
            """{"id":"adviser","board":"carers","label":"Adviser on money","role":"adviser","voting":"adviser","order":4}""",
            """{"id":"elsewhere","board":"housing","label":"Somebody else","voting":"voting"}""");
        await site.PlantAsync("testing", "paper", """{"id":"buses","title":"Report on buses","kind":"report","boards":["carers"],"versions":[{"number":1,"text":"Buses are late."}]}""");
        await site.PlantAsync("testing", "meeting", $$"""{"id":"july","title":"Carers meeting","slug":"2026-07-15","boards":["carers"],"date":"{{date}}","start":"10:00","end":"12:00","state":"called","minutes":"none"}""",
            """{"id":"other","title":"Housing meeting","slug":"2026-07-15","boards":["housing"],"date":"2026-07-15","start":"10:00","state":"called"}""");
        await site.PlantAsync("testing", "agenda-item",
            """{"id":"i1","meeting":"july","number":"1","order":0,"title":"Welcome","minutes":10,"needed":"tell"}""",
            """{"id":"i2","meeting":"july","number":"2","order":1,"title":"Buses","minutes":20,"needed":"decide","papers":["buses"]}""",
            """{"id":"i3","meeting":"july","number":"3","order":2,"title":"Secret matter","visibility":"closed","closedReason":"It is about one person."}""",
            """{"id":"i4","meeting":"july","number":"4","order":3,"title":"Any other business"}""");
        return site;
    }

    public static Task<Person> SecretaryAsync(SiteUnderTest site) => Person.WithAsync(site, "testing", Role.Secretary, "carers");

    public static Task<Sheet> MoveAsync(this Person person, string to) => person.SendAsync(Address + "/minutes/move", ("to", to));
}
