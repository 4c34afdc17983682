using System.Text.Encodings.Web;
using System.Text.Unicode;
using Beehive.Accounts;
using Beehive.EasyRead;
using Beehive.Followers;
using Beehive.Membership;
using Beehive.OpenData;
using Beehive.Places;
using Beehive.Platform.AuditTrail;
using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Jobs;
using Beehive.Platform.Notices;
using Beehive.Platform.Storage;
using Beehive.Platform.Web;
using Beehive.Platform.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;

namespace Beehive;

/// <summary>The web site: what it is made of, and the way of a request through it.</summary>
public static class Site
{
    public static WebApplication Build(SiteSettings settings, Action<WebApplicationBuilder>? more = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Beehive", ContentRootPath = AppContext.BaseDirectory, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls([.. settings.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = OnlyRead.LargestForm;
            kestrel.Limits.MaxConcurrentConnections = 5000;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        });
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning).AddFilter("Beehive", LogLevel.Information)
            .AddJsonConsole(x => x.UseUtcTimestamp = true);
        AddParts(builder.Services, settings);
        more?.Invoke(builder);
        var app = builder.Build();
        settings.Database.Tell(app.Services.GetServices<IHears>(), app.Services.GetServices<ICounts>());
        Route(app, settings);
        return app;
    }

    private static void AddParts(IServiceCollection services, SiteSettings settings)
    {
        services.AddSingleton(settings).AddSingleton(settings.Clock).AddSingleton(settings.Database).AddSingleton(settings.Files).AddSingleton<Origin>();
        services.AddSingleton<FreshnessWatch>().AddHostedService(x => x.GetRequiredService<FreshnessWatch>());
        services.AddSingleton<PlaceBook>().AddSingleton<IPlaceNumbers>(x => x.GetRequiredService<PlaceBook>());
        services.AddSingleton<Outbox>().AddSingleton<DevMail>();
        services.AddSingleton<ActionPoints.ActionLetters>().AddSingleton<ActionPoints.Reminding>().AddHostedService(x => x.GetRequiredService<ActionPoints.Reminding>());
        services.AddSingleton<Askings.AskingLetters>().AddSingleton<Askings.LateAnswers>().AddHostedService(x => x.GetRequiredService<Askings.LateAnswers>());
        services.AddSingleton<Meetings.MinutesLetters>().AddSingleton<Meetings.LateMinutes>().AddHostedService(x => x.GetRequiredService<Meetings.LateMinutes>());
        if (settings.Post is { } post) services.AddSingleton(_ => post).AddHostedService<Postman>();
        services.AddSingleton<FollowerBook>();
        services.AddSingleton<FollowLetters>().AddSingleton<Followers.Waiting>().AddSingleton<Spreading>().AddSingleton<NewsLetters>().AddSingleton<IReadsEasily, Membership.NeedsEasyRead>().AddSingleton<Teller>();
        if (settings.Post is not null) services.AddHostedService(x => x.GetRequiredService<Teller>());
        services.AddSingleton<Sealer>().AddHostedService<SealingJob>();
        services.AddSingleton(new WaitingRoom(Path.Combine(settings.Files.Folder, "waiting"))).AddSingleton(settings.Uploads).AddSingleton(settings.Viruses);
        services.AddSingleton<Uploads>().AddHostedService<TidyingJob>().AddScoped<IHoldsUploads, Papers.PapersHoldUploads>().AddScoped<IHoldsUploads, EasyRead.PicturesHoldUploads>().AddScoped<IHoldsUploads, Meetings.RecordingsHoldUploads>().AddScoped<IHoldsUploads, Issues.EntriesHoldUploads>().AddScoped<IHoldsUploads, Issues.IssuesHoldUploads>().AddScoped<IHoldsUploads, EasyRead.Offering.FormatsHoldUploads>().AddScoped<Papers.Writing.TextDraft>();
        services.AddScoped<Store>(x => x.GetRequiredService<Database>().Read());
        services.AddScoped<SignedIn>().AddScoped<Me>().AddScoped<IActor>(x => x.GetRequiredService<Me>()).AddScoped<Desk>().AddScoped<Drafts>().AddScoped<LinkUse>().AddScoped<SignInLetter>();
        services.AddScoped<Meetings.Suggesting.AnswerLetters>();
        services.AddSingleton<ITellsBeginnings, Issues.BeginningsInIssues>();
        services.AddSingleton<EasyRead.IOriginals, Papers.PaperOriginals>().AddSingleton<EasyRead.IOriginals, Meetings.MeetingOriginals>().AddSingleton<EasyRead.IOriginals, Noticeboard.Boards.BoardOriginals>().AddSingleton<EasyRead.IOriginals, Issues.IssueOriginals>();
        services.AddScoped<EasyRead.CheckedTwin>();
        services.AddSingleton<EasyRead.OriginalBook>().AddSingleton<EasyRead.TwinLetters>().AddSingleton<IHears, EasyRead.TwinHearing>();
        services.AddSingleton<EasyRead.LookingAgain>().AddHostedService(x => x.GetRequiredService<EasyRead.LookingAgain>());
        services.AddSingleton<Issues.IssueLetters>().AddSingleton<Issues.AskingAgain>().AddHostedService(x => x.GetRequiredService<Issues.AskingAgain>());
        services.AddSingleton<Issues.PassingOn>();
        services.AddSingleton<Issues.DangerLetters>().AddSingleton<Issues.JoiningLetters>();
        services.AddSingleton<Issues.ClockLetters>().AddSingleton<Issues.HandingOver>().AddSingleton<Issues.MeetingsHeard>().AddSingleton<Issues.ActionsHeard>().AddSingleton<IHears, Issues.IssueHearing>().AddSingleton<ICounts, Issues.PromiseTally>();
        services.AddSingleton<Issues.Watching>().AddHostedService(x => x.GetRequiredService<Issues.Watching>());
        services.AddSingleton<Issues.RemindingHolders>().AddHostedService(x => x.GetRequiredService<Issues.RemindingHolders>());
        services.AddSingleton<Issues.CountingAnew>().AddHostedService(x => x.GetRequiredService<Issues.CountingAnew>());
        services.AddSingleton<Issues.Replies.RepliesTaken>().AddSingleton<Issues.Replies.ReplyWatch>();
        if (settings.Replies is not null) services.AddHostedService(x => x.GetRequiredService<Issues.Replies.ReplyWatch>());
        services.AddSingleton<Followers.ITellsByItself, Issues.RaisersHear>();
        services.AddSingleton<Issues.Own.Sorting>();
        services.AddScoped<Membership.SeatLetters>().AddScoped<Membership.SupportLetters>();
        services.AddScoped<Here>().AddScoped<Platform.Words.Wording>().AddScoped<Frame>();
        services.AddSingleton<EasyRead.EasyRoutes>().AddScoped<EasyRead.Voices>();
        services.AddScoped<EasyRead.PictureBook>();
        services.AddSingleton<EasyRead.Drawings>().AddSingleton<EasyRead.PictureShelf>().AddScoped<EasyRead.PictureChoice>().AddScoped<EasyRead.IKnowsPicturedWords, EasyRead.PicturedInGlossary>();
        services.AddScoped<EasyRead.EasyReadDates>().AddSingleton<EasyRead.FormatLetters>().AddSingleton<EasyRead.IPromisesEasyRead, Meetings.PromisedEasyRead>();
        services.AddSingleton<EasyRead.GlossaryBook>().AddScoped<EasyRead.Explaining>().AddScoped<EasyRead.KnownWords>().AddScoped<EasyRead.ShortForms>();
        services.AddSingleton<PageCache>();
        services.AddOutputCache(x =>
        {
            x.SizeLimit = 64 * 1024 * 1024;
            x.MaximumBodySize = 2 * 1024 * 1024;
            x.AddBasePolicy(p => p.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
        });
        services.AddResponseCompression(x =>
        {
            x.EnableForHttps = true; // nothing secret stands beside what a request can choose
            x.Providers.Add<Brotli>();
            x.Providers.Add<GzipCompressionProvider>();
            x.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/atom+xml", "text/calendar", "text/csv", "application/ld+json", "image/svg+xml", "application/schema+json"];
        });
        services.Configure<WebEncoderOptions>(x => x.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.Configure<ForwardedHeadersOptions>(x =>
        {
            // Only the address of the visitor, and only from a proxy that is known: on this machine, or named. Host and scheme are the configured origin's.
            (x.ForwardedHeaders, x.ForwardLimit) = (ForwardedHeaders.XForwardedFor, 1);
            foreach (var proxy in settings.Proxies) x.KnownProxies.Add(proxy);
        });
        services.Configure<HostFilteringOptions>(x => x.AllowedHosts = ["*"]);
        services.Configure<HostOptions>(x =>
        {
            x.ShutdownTimeout = TimeSpan.FromSeconds(25);
            x.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
        });
        services.AddRazorPages(x =>
        {
            x.RootDirectory = "/";
            x.Conventions.AddPageRoute("/Meetings/Repository/ShowMeeting", "/{place}/events/{meeting}");
            x.Conventions.AddPageRoute("/Meetings/Repository/ShowAgendaItem", "/{place}/events/{meeting}/items/{item}");
            foreach (var route in (string[])["meetings/{meeting}/minutes/outside/decision", "meetings/{meeting}/minutes/decisions/{decision}", "decide", "decide/{decision}"])
                x.Conventions.AddPageRoute("/Meetings/Minutes/WriteDecision", "/{place}/boards/{board}/" + route);
            x.Conventions.AddPageRoute("/Meetings/Minutes/GiveAction", "/{place}/boards/{board}/meetings/{meeting}/minutes/outside/action");
            x.Conventions.AddPageRoute("/Meetings/Minutes/WriteMinute", "/{place}/boards/{board}/meetings/{meeting}/minutes/outside");
            foreach (var followed in (string[])["boards/{board}", "boards/{board}/meetings/{meeting}", "events/{meeting}", "issues/{number:int}"])
                x.Conventions.AddPageRoute("/Followers/Choosing/FollowThing", "/{place}/" + followed + "/follow");
            foreach (var followed in (string[])["", "boards/{board}/", "boards/{board}/meetings/{meeting}/", "events/{meeting}/", "issues/{number:int}/"])
                x.Conventions.AddPageRoute("/Followers/Choosing/FollowThing", "/{place}/" + followed + "follow/easy");
            x.Conventions.AddPageRoute("/EasyRead/Requests/AskForFormat", "/{place}/boards/{board}" + EasyRead.Missing.End + EasyRead.EasyRoutes.End);
            foreach (var asked in (string[])["boards/{board}/meetings/{meeting}", "events/{meeting}", "papers/{paper}", "issues/{number:int}", "actions/{slug}", "decisions/{decision}"])
            {
                x.Conventions.AddPageRoute("/EasyRead/Requests/AskForFormat", "/{place}/" + asked + EasyRead.Missing.End);
                x.Conventions.AddPageRoute("/EasyRead/Requests/AskForFormat", "/{place}/" + asked + EasyRead.Missing.End + EasyRead.EasyRoutes.End);
                x.Conventions.AddPageRoute("/EasyRead/Offering/AddFormat", "/{place}/" + asked + EasyRead.FormatsOfThing.AddEnd);
            }
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowHelp", "/{place}/help");
            x.Conventions.AddPageRoute("/EasyRead/Viewing/ChooseView", "/{place}/view");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowPrivacy", "/{place}/privacy");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowCredits", "/{place}/credits");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowAccessibilityStatement", "/{place}/accessibility-statement");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowHelpEasily", "/{place}/help/easy");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowPrivacyEasily", "/{place}/privacy/easy");
            x.Conventions.AddPageRoute("/Noticeboard/AboutThisSite/ShowAccessibilityStatementEasily", "/{place}/accessibility-statement/easy");
            x.Conventions.AddPageRoute("/Meetings/Calendar/ShowMeetings", "/{place}/boards/{board}/meetings");
            x.Conventions.AddPageRoute("/Meetings/Calendar/ShowMeetings", "/{place}/events");
            x.Conventions.AddPageRoute("/Meetings/Easily/ShowMeetingEasily", "/{place}/events/{meeting}/easy");
            x.Conventions.AddPageRoute("/Meetings/Easily/ShowItemEasily", "/{place}/events/{meeting}/items/{item}/easy");
            x.Conventions.AddPageRoute("/Meetings/Easily/ShowMeetingsEasily", "/{place}/boards/{board}/meetings/easy");
            x.Conventions.AddPageRoute("/Meetings/Easily/ShowMeetingsEasily", "/{place}/events/easy");
            foreach (var (page, step) in ((string, string)[])[("StartRaising", ""), ("TellWords", "/words"), ("AddFiles", "/files"), ("ShowAlike", "/similar"), ("TellChange", "/change"), ("TellAbout", "/about"), ("TellContact", "/contact"), ("TellName", "/name"), ("CheckAnswers", "/check"), ("ShowSent", "/sent"), ("ShowDanger", "/danger"), ("ShowDanger", "/danger/{then}"), ("PrintPaper", "/paper")])
                x.Conventions.AddPageRoute("/Issues/Raising/" + page, "/{place}/raise" + step + "/easy");
            foreach (var (page, step) in ((string, string)[])[("FindIssue", "find"), ("ShowYours", "yours"), ("AddToYours", "yours/add"), ("TakeBackYours", "yours/take-back"), ("ReachYours", "yours/reach"), ("ForgetYours", "yours/forget"), ("SayYoursSorted", "yours/sorted"), ("CloseYours", "yours/close"), ("SaySorted", "{number:int}/sorted/{token}/{word}")])
                x.Conventions.AddPageRoute("/Issues/Own/" + page, "/{place}/issues/" + step + "/easy");
            x.Conventions.AddPageRoute("/Issues/Own/FinishElsewhere", "/{place}/raise/later/easy");
            x.Conventions.AddPageRoute("/Issues/Own/FinishHere", "/{place}/raise/again/easy");
            x.Conventions.AddPageRoute("/Issues/Raising/SaySame", "/{place}/issues/{number:int}/same/easy");
            x.Conventions.AddPageRoute("/Issues/Easily/ShowIssuesEasily", "/{place}/boards/{board}/issues/easy");
            x.Conventions.AddPageRoute("/Papers/Writing/PasteFromWord", "/{place}/papers/{paper}/write/paste");
            x.Conventions.AddPageRoute("/Papers/Writing/PasteFromWord", "/{place}/papers/{paper}/next/paste");
            x.Conventions.AddPageRoute("/Askings/Repository/ShowAskings", "/{place}/boards/{board}/asked");
            x.Conventions.AddPageRoute("/Issues/Repository/ShowIssues", "/{place}/boards/{board}/issues");
            x.Conventions.AddPageRoute("/Askings/Chasing/AskBody", "/{place}/boards/{board}/asked/new/{cause:long}");
            x.Conventions.AddFolderRouteModelConvention("/Accounts", WithoutPlace);
            x.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(Doorkeeper)));
            x.Conventions.ConfigureFilter(new ServiceFilterAttribute(typeof(LateForms)));
        });
        FewBound.Use(services);
        services.AddSingleton<Sweeping>().AddHostedService(x => x.GetRequiredService<Sweeping>());
        services.AddScoped<Doorkeeper>().AddScoped<Meetings.Minutes.Scribe>().AddScoped<LateForms>();
        services.AddAntiforgery();
        services.AddOptions<AntiforgeryOptions>().Configure<Origin>((x, origin) =>
        {
            x.FormFieldName = "form-token";
            x.HeaderName = "X-Form-Token";
            x.SuppressXFrameOptionsHeader = true; // ours says more
            x.Cookie = new CookieBuilder { Name = "bee-form", HttpOnly = true, SameSite = SameSiteMode.Strict, SecurePolicy = origin.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None, IsEssential = true, Path = "/" };
        });
        services.AddDataProtection().SetApplicationName("Beehive");
        services.AddOptions<KeyManagementOptions>().Configure<Database, TimeProvider>((x, database, clock) => x.XmlRepository = new ProtectionKeys(database, clock));
        services.AddWaysToSignIn();
        if (settings.SingleSignOn is { } council) services.AddSingleSignOn(council);
        services.AddOpenData();
        // Nothing is protected before the first form: its keys are read then, not at every start.
        foreach (var eager in services.Where(x => x.ImplementationType?.Name == "DataProtectionHostedService").ToList()) services.Remove(eager);
    }

    /// <summary>Whoever looks after the installation signs in where there is no place.</summary>
    private static void WithoutPlace(PageRouteModel page)
    {
        const string place = "{place}/";
        foreach (var route in page.Selectors.Select(x => x.AttributeRouteModel!.Template!).Where(x => x.TrimStart('/').StartsWith(place, StringComparison.Ordinal)).ToList())
            page.Selectors.Add(new SelectorModel { AttributeRouteModel = new AttributeRouteModel { Template = route.TrimStart('/')[place.Length..] } });
    }

    private static void Route(WebApplication app, SiteSettings settings)
    {
        app.UseForwardedHeaders();
        app.UseExceptionHandler(Problems.Failed);
        app.UseSecurityHeaders();
        app.UseOwnFiles();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseOnlyRead();
        app.UseSizeOfForms();
        app.UsePlaceBook();
        app.UseRememberedView();
        app.UseFreshPages();
        app.UseOpenDataRules();
        if (settings.KeepsPages) app.UseOutputCache();
        app.UsePageTags();
        app.UseResponseCompression();
        app.UseOldAddresses();
        app.UsePlaces();
        app.UsePeople();
        app.MapStaticAssets().ShortCircuit();
        if (settings.Yardstick) app.MapYardstick();
        app.MapHealth();
        var open = app.MapGroup("");
        open.MapColours();
        open.MapOpenData();
        ((IEndpointConventionBuilder)open).Add(FixedWords.Keep);
        if (settings.SingleSignOn is not null) app.MapSingleSignOn();
        app.MapRazorPages().WithStaticAssets().Add(FixedWords.Keep);
    }
}
