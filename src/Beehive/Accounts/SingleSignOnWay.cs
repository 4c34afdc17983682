using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Beehive.Platform.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Beehive.Accounts;

/// <summary>
/// The way to a council's own sign-in and back: OpenID Connect with a code, PKCE, a state and a nonce that only this browser has. The protocol and its checks are
/// ASP.NET Core's; what is ours begins when it knows who somebody is.
/// </summary>
public static class SingleSignOnWay
{
    public const string Scheme = "council";
    public const string Back = "/sign-in/council/back";
    private const string Root = "root";
    private static readonly TimeSpan Waited = TimeSpan.FromSeconds(10);
    private static readonly object Heard = new();

    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, SingleSignOn council)
    {
        services.AddSingleton(council).AddScoped<OutsideUse>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, x => Ask(x, council));
        services.AddOptions<OpenIdConnectOptions>(Scheme).Configure<Origin>((x, origin) =>
        {
            x.Events.OnRedirectToIdentityProvider = asked => AskAsync(asked.ProtocolMessage, origin, council);
            x.CorrelationCookie = Cookie("bee-council-", origin);
            x.NonceCookie = Cookie("bee-council-once-", origin);
        });
        return services;
    }

    /// <summary>Where the council sends people back to. Only this address wakes the protocol; no other request pays for it.</summary>
    public static void MapSingleSignOn(this WebApplication app)
    {
        // Without this the framework sets its own middleware before ours, and asks the council's way at every request who somebody is: that is for our sessions to say.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.MapGet(Back, async (HttpContext context, IAuthenticationHandlerProvider ways) =>
        {
            if (await ways.GetHandlerAsync(context, Scheme) is IAuthenticationRequestHandler way) await way.HandleRequestAsync();
            return Results.Empty;
        }).WithMetadata(new NeverKept());
    }

    /// <summary>Sends the browser to the council. It throws when the council does not say how to ask.</summary>
    public static Task LeaveAsync(HttpContext context, string root, string address) =>
        context.ChallengeAsync(Scheme, new AuthenticationProperties(new Dictionary<string, string?>(StringComparer.Ordinal) { [Root] = root }) { RedirectUri = address });

    private static void Ask(OpenIdConnectOptions x, SingleSignOn council)
    {
        (x.Authority, x.ClientId, x.ClientSecret, x.CallbackPath) = (council.Authority.ToString(), council.Client, council.Secret, Back);
        (x.ResponseType, x.ResponseMode, x.UsePkce) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query, true);
        (x.RequireHttpsMetadata, x.MapInboundClaims, x.GetClaimsFromUserInfoEndpoint, x.DisableTelemetry) = (!council.Authority.IsLoopback, false, true, true);
        (x.BackchannelTimeout, x.RemoteAuthenticationTimeout) = (Waited, TimeSpan.FromMinutes(15));
        x.Scope.Clear();
        x.Scope.Add("openid");
        x.Scope.Add("email");
        x.ClaimActions.Clear();
        x.Events.OnTokenValidated = told => Hear(told.HttpContext, told.Principal!, council);
        x.Events.OnUserInformationReceived = told => Hear(told.HttpContext, told.User.RootElement, council);
        x.Events.OnTicketReceived = TakeAsync;
        x.Events.OnAccessDenied = refused => LeadOn(refused, refused.Properties, OutsideTrouble.SaidNo);
        x.Events.OnRemoteFailure = FailAsync;
    }

    private static Task AskAsync(OpenIdConnectMessage asked, Origin origin, SingleSignOn council)
    {
        asked.RedirectUri = origin.Of(Back); // never what the request calls this site
        if (council.SecondStep.Count > 0) asked.AcrValues = string.Join(' ', council.SecondStep);
        return Task.CompletedTask;
    }

    private static CookieBuilder Cookie(string name, Origin origin) => new()
    {
        Name = name, HttpOnly = true, IsEssential = true, Path = Back, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(15),
        SecurePolicy = origin.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None,
    };

    /// <summary>From the signed word of the council.</summary>
    private static Task Hear(HttpContext context, ClaimsPrincipal said, SingleSignOn council)
    {
        var steps = said.FindAll("acr").Concat(said.FindAll("amr")).Select(x => x.Value);
        context.Items[Heard] = new OutsidePerson(said.FindFirstValue("iss")!, said.FindFirstValue("sub")!, said.FindFirstValue("email"), IsYes(said.FindFirstValue(council.Checked)), steps.Intersect(council.SecondStep, StringComparer.Ordinal).Any());
        return Task.CompletedTask;
    }

    /// <summary>What it tells besides, where that is where it tells the email address.</summary>
    private static Task Hear(HttpContext context, JsonElement told, SingleSignOn council)
    {
        if (context.Items[Heard] is not OutsidePerson person || !told.TryGetProperty("email", out var address) || address.ValueKind != JsonValueKind.String) return Task.CompletedTask;
        var (email, isChecked) = (address.GetString()!, told.TryGetProperty(council.Checked, out var yes) && IsYes(yes.ToString()));
        // Some say in the one place what the address is, in the other that it is checked.
        context.Items[Heard] = person with { Email = email, EmailIsChecked = isChecked || (person.EmailIsChecked && string.Equals(person.Email, email, StringComparison.OrdinalIgnoreCase)) };
        return Task.CompletedTask;
    }

    private static bool IsYes(string? said) => said is "1" || string.Equals(said, "true", StringComparison.OrdinalIgnoreCase);

    private static async Task TakeAsync(TicketReceivedContext ticket)
    {
        var context = ticket.HttpContext;
        var trouble = await context.RequestServices.GetRequiredService<OutsideUse>().SignInAsync(context, (OutsidePerson)context.Items[Heard]!, context.RequestAborted);
        if (trouble is not null) await LeadOn(ticket, ticket.Properties, trouble);
        else
        {
            ticket.Response.Redirect(Returns.Or(ticket.ReturnUri, RootOf(ticket.Properties)));
            ticket.HandleResponse();
        }
    }

    private static Task FailAsync(RemoteFailureContext failed)
    {
        var trouble = failed.Failure is { } why && IsSilence(why) ? OutsideTrouble.Down : OutsideTrouble.Over;
        failed.HttpContext.RequestServices.GetRequiredService<ILogger<OutsideUse>>().LogWarning(failed.Failure, "The council's sign-in came back and was not believed: {Trouble}", trouble);
        return LeadOn(failed, failed.Properties, trouble);
    }

    /// <summary>Nobody answered, or not in time.</summary>
    public static bool IsSilence(Exception why) => why is HttpRequestException or IOException or OperationCanceledException || (why.InnerException is { } inner && IsSilence(inner));

    private static Task LeadOn(HandleRequestContext<RemoteAuthenticationOptions> from, AuthenticationProperties? properties, string trouble)
    {
        from.Response.Redirect(string.Create(CultureInfo.InvariantCulture, $"{RootOf(properties)}/sign-in/council/{trouble}"));
        from.HandleResponse();
        return Task.CompletedTask;
    }

    private static string RootOf(AuthenticationProperties? properties) => properties?.Items.TryGetValue(Root, out var root) == true && root is not null ? root : "";
}
