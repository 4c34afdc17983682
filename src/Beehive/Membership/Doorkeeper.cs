using Beehive.Accounts;
using Beehive.Boards;
using Beehive.Places;
using Beehive.Platform.Storage;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Membership;

/// <summary>
/// Holds the rule at every page: whoever is not signed in is led to sign in and comes back, with what they typed; whoever has not made the second step
/// is led there; to everybody else there is no such page.
/// </summary>
public sealed class Doorkeeper(Me me, Here here, Store store, Drafts drafts, ILogger<Doorkeeper> log) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (RuleOf(context.ActionDescriptor) is { } rule && await AnswerAsync(context.HttpContext, rule) is { } answer) context.Result = answer;
        else await next();
    }

    /// <summary>A page that takes something in and does not say who may use it is for nobody; one that is only read is for everybody.</summary>
    public static MayUseAttribute? RuleOf(CompiledPageActionDescriptor page) =>
        page.EndpointMetadata.OfType<MayUseAttribute>().FirstOrDefault() ?? (page.EndpointMetadata.OfType<Platform.Web.TakesInAttribute>().Any() ? new MayUseAttribute() : null);

    private async Task<IActionResult?> AnswerAsync(HttpContext context, MayUseAttribute rule)
    {
        if (rule.Roles.Contains(Role.Anybody)) return null;
        if (!me.IsSignedIn) return await LeadAsync(context, "/sign-in");
        var board = await BoardAsync(context);
        if (me.Is(rule.Roles, board) || (rule.OfAnyBoard && me.IsAnywhere(rule.Roles))) return null;
        if (me.WouldBe(rule.Roles, board) || (rule.OfAnyBoard && me.Holds.Any(x => rule.Roles.Contains(x.Role)))) return await LeadAsync(context, "/second-step");
        log.LogInformation("Account {Account} was refused {Method} {Path}", me.AccountId, context.Request.Method, context.Request.Path);
        return new NotFoundResult();
    }

    private async Task<long?> BoardAsync(HttpContext context)
    {
        if (context.Request.RouteValues["board"] is not string slug) return null;
        return await store.Boards.Where(x => x.PlaceId == here.Place.Id && x.Slug == slug).Select(x => (long?)x.Id).FirstOrDefaultAsync(context.RequestAborted) ?? 0;
    }

    /// <summary>What was sent is kept; it stands in the form again when the person comes back.</summary>
    private async Task<IActionResult> LeadAsync(HttpContext context, string to)
    {
        var request = context.Request;
        if (HttpMethods.IsPost(request.Method) && request.HasFormContentType) await drafts.KeepAsync(context, Raw(request), context.RequestAborted);
        context.Response.Headers.Location = here.Root + to + QueryString.Create("return", request.Path + (HttpMethods.IsGet(request.Method) ? request.QueryString.Value : ""));
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }

    /// <summary>Everything that was typed, for a page that is not reached yet: it reads from it only the fields that it has.</summary>
    public static Form Raw(HttpRequest request) => new(request.Path.Value!, request.Form
        .Where(x => !x.Key.StartsWith("form-", StringComparison.Ordinal) && !x.Key.StartsWith("__", StringComparison.Ordinal) && !Form.IsSecret(x.Key))
        .ToDictionary(x => x.Key, x => x.Value.OfType<string>().ToArray(), StringComparer.Ordinal), was: request.Form[Desk.WasField].ToString());
}
