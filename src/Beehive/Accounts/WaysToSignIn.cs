using Beehive.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Beehive.Accounts;

/// <summary>What the pages about accounts are made of.</summary>
public static class WaysToSignIn
{
    public static IServiceCollection AddWaysToSignIn(this IServiceCollection services)
    {
        services.AddScoped<SecondSteps>().AddScoped<AccountLetter>().AddSingleton<Tries>().AddSingleton<PasswordHash>().AddScoped<PasswordUse>().AddScoped<OwnWays>().AddScoped<EmailChanging>().AddScoped<OwnData>();
        services.AddIdentityCore<Account>();
        services.AddScoped<IUserStore<Account>, PasskeyStore>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<PasskeyUse>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<Origin>((x, origin) =>
        {
            // The site's own name, never what a request calls it.
            (x.ServerDomain, x.UserVerificationRequirement, x.ResidentKeyRequirement) = (origin.Host, "required", "required");
            x.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == origin.Of(""));
        });
        foreach (var kept in typeof(WaysToSignIn).Assembly.GetTypes().Where(x => x is { IsAbstract: false, IsInterface: false } && typeof(IKeptOfAccount).IsAssignableFrom(x)).OrderBy(x => x.FullName, StringComparer.Ordinal))
            services.AddSingleton(typeof(IKeptOfAccount), kept);
        foreach (var forgets in typeof(WaysToSignIn).Assembly.GetTypes().Where(x => x is { IsAbstract: false, IsInterface: false } && typeof(IForgets).IsAssignableFrom(x)).OrderBy(x => x.FullName, StringComparer.Ordinal))
            services.AddSingleton(typeof(IForgets), forgets);
        return services;
    }
}
