using System.Net;
using Beehive.Issues;
using Beehive.Places;
using Beehive.Platform;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>A place with a board and an office that reads what people raise.</summary>
public static class AnOffice
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<SiteUnderTest> AtAsync(DatabaseUnderTest under, Beehive.Platform.Incoming.Replies? replies = null)
    {
        var site = await SiteUnderTest.StartAsync(under, replies: replies);
        await site.PlaceAsync("testing");
        await site.PlantAsync("testing", "board", """{"id":"carers","name":"Carers","kind":"partnership-board","state":"active"}""", """{"id":"mental-health","name":"Mental health","kind":"forum","state":"active"}""");
        await SampleOfficesVerb.MakeAsync(under.Database, Cancel);
        return site;
    }

    public static async Task<long> PlaceIdAsync(SiteUnderTest site)
    {
        await using var store = site.Under.Database.Read().Look(0, Viewer.Keeper);
        return (await store.AllPlaces.SingleAsync(Cancel)).Id;
    }

    /// <summary>Answers the five questions; what is named is typed, all else stays empty.</summary>
    public static async Task AnswerAsync(Person person, string words, params (string Name, string Value)[] more)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await person.SendAsync("/testing/raise/words", ("words", words))).Status);
        await GoOnAsync(person, "/testing/raise/change", more);
    }

    /// <summary>From the second question to the last, whatever comes between.</summary>
    public static async Task GoOnAsync(Person person, string from, params (string Name, string Value)[] more)
    {
        var at = from;
        for (var question = 2; question <= 5; question++)
        {
            var sheet = await person.SendAsync(await person.OpenAsync(at), more);
            Assert.Equal(HttpStatusCode.SeeOther, sheet.Status);
            at = sheet.Location!.Replace("/danger/", "/", StringComparison.Ordinal);
        }
        Assert.Equal("/testing/raise/check", at);
    }

    /// <summary>The page after it was sent.</summary>
    public static async Task<Sheet> RaiseAsync(Person person, string words, params (string Name, string Value)[] more)
    {
        await AnswerAsync(person, words, more);
        var sent = await person.SendAsync("/testing/raise/check");
        Assert.Equal((HttpStatusCode.SeeOther, "/testing/raise/sent"), (sent.Status, sent.Location));
        return await person.OpenAsync(sent.Location!);
    }
}
