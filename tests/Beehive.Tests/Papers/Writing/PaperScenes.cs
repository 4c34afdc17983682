namespace Beehive.Tests.Papers.Writing;

/// <summary>Two boards, a paper that is out, and a meeting whose agenda is out.</summary>
internal static class PaperScenes
{
    public static async Task<SiteUnderTest> StartAsync(DatabaseUnderTest under, string? scanner = null)
    {
        var site = await SiteUnderTest.StartAsync(under, scanner: scanner);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"transport","name":"Transport","kind":"forum","state":"active"}""");
        await site.PlantAsync("testing", "paper", """{"id":"open","title":"Open paper","kind":"report","boards":["carers"],"summary":"Open.","versions":[{"number":1,"text":"Words."}]}""");
        await site.PlantAsync("testing", "meeting", """{"id":"called","title":"Carers","slug":"2026-09-10","boards":["carers"],"date":"2026-09-10","start":"10:00","state":"called"}""",
            """{"id":"planned","title":"Carers","slug":"2026-12-10","boards":["carers"],"date":"2026-12-10","start":"10:00","state":"planned"}""");
        await site.PlantAsync("testing", "agenda-item", """{"id":"buses","meeting":"called","number":"1","order":0,"title":"Buses","needed":"talk"}""", """{"id":"doors","meeting":"planned","number":"1","order":0,"title":"Doors","needed":"talk"}""");
        return site;
    }
}
