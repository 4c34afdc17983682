using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Membership;
using Beehive.Places;
using Beehive.Platform;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Beehive.Tests;

/// <summary>Somebody with a browser that keeps its cookies: opens pages, fills in forms as they stand there, sends them.</summary>
public sealed class Person : IDisposable
{
    private readonly CookieContainer cookies;
    private readonly HttpClient client;

    /// <param name="site">The site that they visit.</param>
    /// <param name="network">The address that they come from, where that matters.</param>
    public Person(SiteUnderTest site, string? network = null)
    {
        cookies = new CookieContainer();
        client = site.Browser(cookies, network);
    }

    /// <summary>In front of a real server.</summary>
    /// <param name="origin">Where it serves.</param>
    /// <param name="network">The address that they come from, as a proxy tells it.</param>
    public Person(Uri origin, string? network = null)
    {
        cookies = new CookieContainer();
        client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.Zero }) { BaseAddress = origin };
        if (network is not null) client.DefaultRequestHeaders.Add("X-Forwarded-For", network);
    }

    public long AccountId { get; private set; }

    /// <summary>Asks for the site under another name.</summary>
    public void Call(string host) => client.DefaultRequestHeaders.Host = host;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Signed in, with a role for a board or for the place, as an appointment gives it; with the second step made.</summary>
    public static async Task<Person> WithAsync(SiteUnderTest site, string place, Role role, string? board = null, bool strong = true)
    {
        var person = new Person(site);
        await person.SignInAsync(site, place, role, board, strong);
        return person;
    }

    /// <summary>Signed in with the account of an address that is known already, with the second step made.</summary>
    public static async Task<Person> AsAsync(SiteUnderTest site, string email)
    {
        var person = new Person(site);
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        person.AccountId = (await writing.Store.Accounts.SingleAsync(x => x.Email == email, Cancel)).Id;
        var (token, now) = (Browser.NewToken(), site.Clock.Now);
        writing.Store.Add(new Session { AccountId = person.AccountId, TokenMark = Browser.Hash(token), StartedAt = now, SeenAt = now, StrongUntil = now + Session.Working });
        await writing.SaveAsync(Cancel);
        person.Carry(new Uri(SiteUnderTest.Origin), token);
        return person;
    }

    /// <summary>Gets one more role.</summary>
    public async Task AlsoAsync(SiteUnderTest site, string placeKey, Role role, string board)
    {
        await using var writing = await site.Under.Database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == placeKey, Cancel);
        var boardId = (await writing.Store.Look(place.Id, Viewer.Keeper).Boards.SingleAsync(x => x.Slug == board, Cancel)).Id;
        await writing.KeepAsync(Appointment.As(role, boardId, AccountId, null, null, new Act("test", site.Clock.Now)), place.Id, Cancel);
        await writing.SaveAsync(Cancel);
    }

    public async Task<Sheet> OpenAsync(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return await Sheet.OfAsync(answer, address);
    }

    /// <summary>Fills in the form of an opened page and sends it. What is not named stays as it stands there.</summary>
    public async Task<Sheet> SendAsync(Sheet sheet, params (string Name, string Value)[] fields) => await PostAsync(sheet.Action, sheet.Fields(fields));

    public async Task<Sheet> SendAsync(string address, params (string Name, string Value)[] fields) => await SendAsync(await OpenAsync(address), fields);

    /// <summary>Sends just these fields, whatever a page says.</summary>
    public async Task<Sheet> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await client.SendAsync(request, Cancel);
        return await Sheet.OfAsync(answer, address);
    }

    /// <summary>Whatever a program could send.</summary>
    public async Task<Sheet> SendRawAsync(HttpMethod method, string address, string body, string type, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, type);
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await client.SendAsync(request, Cancel);
        return await Sheet.OfAsync(answer, address);
    }

    /// <summary>Fills in the form of an opened page, chooses a file, and sends it.</summary>
    public async Task<Sheet> SendFileAsync(Sheet sheet, string field, string name, byte[] file, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in sheet.Fields(fields)) content.Add(new StringContent(value), $"\"{key}\"");
        var part = new ByteArrayContent(file);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        content.Add(part);
        using var answer = await client.PostAsync(new Uri(sheet.Action, UriKind.Relative), content, Cancel);
        return await Sheet.OfAsync(answer, sheet.Action);
    }

    public async Task<(HttpStatusCode Status, HttpResponseMessage Answer, byte[] Content)> TakeAsync(string address)
    {
        var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return (answer.StatusCode, answer, await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    /// <summary>A few bytes of a file, as a player asks for them.</summary>
    public async Task<HttpResponseMessage> TakePartAsync(string address, long from, long to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Range = new(from, to);
        return await client.SendAsync(request, Cancel);
    }

    public void Forget(string cookie)
    {
        foreach (Cookie each in cookies.GetAllCookies())
            if (each.Name == cookie) each.Expired = true;
    }

    public void Dispose() => client.Dispose();

    public string Cookie(string name) => cookies.GetAllCookies().Single(x => x.Name == name).Value;

    /// <summary>With a session that was begun on the server.</summary>
    public void Carry(Uri origin, string token) => Carry(origin, SignedIn.Cookie, token);

    public void Carry(Uri origin, string name, string value) => cookies.Add(origin, new Cookie(name, value));

    private async Task SignInAsync(SiteUnderTest site, string place, Role role, string? board, bool strong)
    {
        var (account, token) = await Signing.BeginAsync(site.Under.Database, site.Clock.Now, place, role, board, strong);
        AccountId = account;
        Carry(new Uri(SiteUnderTest.Origin), token);
    }
}

/// <summary>Begins sessions straight in the database, without the way through the letter, which has tests of its own.</summary>
public static class Signing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<(long Account, string Token)> BeginAsync(Database database, DateTimeOffset now, string placeKey, Role role, string? board, bool strong = true)
    {
        await using var writing = await database.WriteAsync(Cancel);
        var place = await writing.Store.Look(0, Viewer.Keeper).AllPlaces.SingleAsync(x => x.Key == placeKey, Cancel);
        writing.Store.Look(place.Id, Viewer.Keeper);
        var account = Account.For($"{Guid.NewGuid():N}@{placeKey}.example", now, looksAfterInstallation: role == Role.Administrator);
        writing.Store.Add(account);
        await writing.Store.SaveChangesAsync(Cancel);
        long? boardId = board is null ? null : (await writing.Store.Boards.SingleAsync(x => x.Slug == board, Cancel)).Id;
        if (role is not (Role.AccountHolder or Role.Administrator)) await writing.KeepAsync(Appointment.As(role, boardId, account.Id, null, null, new Act("test", now)), place.Id, Cancel);
        var token = Browser.NewToken();
        writing.Store.Add(new Session { AccountId = account.Id, TokenMark = Browser.Hash(token), StartedAt = now, SeenAt = now, StrongUntil = strong ? now + Session.Working : null });
        await writing.SaveAsync(Cancel);
        return (account.Id, token);
    }
}

/// <summary>A page as it came: its state, where it leads, its form.</summary>
public sealed record Sheet(HttpStatusCode Status, string Address, string? Location, IDocument Page, string Text)
{
    private IHtmlFormElement Form => Page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").FirstOrDefault() ?? throw new InvalidOperationException($"{Address} ({Status}) has no form to send:\n{Text[..Math.Min(Text.Length, 3000)]}");

    public string? RetryAfter { get; init; }

    public string Action => Form.GetAttribute("action") ?? Address;

    public string Title => Page.Title ?? "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Main => Page.QuerySelector("main")?.TextContent ?? "";

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary li").Select(x => x.TextContent.Trim())];

    public static async Task<Sheet> OfAsync(HttpResponseMessage answer, string address)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(x => x.Content(text), TestContext.Current.CancellationToken);
        return new Sheet(answer.StatusCode, address, answer.Headers.Location?.OriginalString, page, text) { RetryAfter = answer.Headers.RetryAfter?.ToString() };
    }

    /// <summary>The fields of the form as they stand, with others in place of some.</summary>
    public IEnumerable<KeyValuePair<string, string>> Fields(params (string Name, string Value)[] instead)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in Form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (instead.Any(x => x.Name == name)) continue;
            if (field is IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or IHtmlInputElement { Type: "file" }) continue;
            fields.Add(new(name, field switch { IHtmlInputElement input => input.Value, IHtmlTextAreaElement area => area.Value, IHtmlSelectElement select => select.Value ?? "", _ => "" }));
        }
        return fields.Concat(instead.Select(x => new KeyValuePair<string, string>(x.Name, x.Value)));
    }

    public string Field(string name) => Fields().Where(x => x.Key == name).Select(x => x.Value).FirstOrDefault() ?? "";
}
