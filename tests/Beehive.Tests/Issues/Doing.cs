using System.Net;
using Xunit;

namespace Beehive.Tests.Issues;

/// <summary>Sends a form that must hold.</summary>
public static class Doing
{
    public static async Task DoneAsync(Person person, string address, params (string Name, string Value)[] fields)
    {
        var sent = await person.SendAsync(address, fields);
        Assert.True(sent.Status == HttpStatusCode.SeeOther, $"{address}: {sent.Status} {string.Join("; ", sent.Errors)}");
    }
}
