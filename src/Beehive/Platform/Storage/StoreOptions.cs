using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Beehive.Platform.Storage;

/// <summary>What every store's options have in common.</summary>
public static class StoreOptions
{
    public static DbContextOptionsBuilder<T> For<T>(Action<DbContextOptionsBuilder<T>> use) where T : Store
    {
        var options = new DbContextOptionsBuilder<T>();
        use(options);
        options.ReplaceService<IMigrationsAssembly, AllMigrations>();
        options.ConfigureWarnings(x => x.Ignore(RelationalEventId.PendingModelChangesWarning, CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        options.EnableThreadSafetyChecks(false);
        return options;
    }
}
