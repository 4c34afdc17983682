using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>
/// What people have typed and not sent. It belongs to the account, or to the browser when there is none; what a browser held before somebody signed in there is theirs.
/// </summary>
public sealed class Drafts(Database database, IActor actor, TimeProvider clock)
{
    /// <summary>In characters, all fields together.</summary>
    public const int Longest = 500_000;

    private const int MostOfOne = 200;

    public async Task<KeptDraft?> FindAsync(HttpContext context, Store store, string form, CancellationToken cancel)
    {
        var owners = Owners(context);
        if (owners.Count == 0) return null;
        var found = await store.Set<KeptDraft>().Where(x => owners.Contains(x.Owner) && x.Form == form).ToListAsync(cancel);
        return found.MaxBy(x => x.At);
    }

    /// <summary>For a page of several forms: the latest of each.</summary>
    public async Task<IReadOnlyDictionary<string, KeptDraft>> FindAllAsync(HttpContext context, Store store, IReadOnlyCollection<string> forms, CancellationToken cancel)
    {
        var owners = Owners(context);
        var found = owners.Count == 0 ? [] : await store.Set<KeptDraft>().Where(x => owners.Contains(x.Owner) && forms.Contains(x.Form)).OrderBy(x => x.At).ToListAsync(cancel);
        return found.GroupBy(x => x.Form).ToDictionary(x => x.Key, x => x.Last(), StringComparer.Ordinal);
    }

    public async Task KeepAsync(HttpContext context, Form form, CancellationToken cancel)
    {
        if (form.Written().Length > Longest) return;
        var owner = Owner(context);
        await using var writing = await database.WriteAsync(cancel);
        await UpsertAsync(writing, owner, form, cancel);
        await writing.CommitAsync(cancel);
    }

    /// <summary>The form was taken in: nothing of it is kept, whoever it belonged to.</summary>
    public void Forget(HttpContext context, Writing writing, string form)
    {
        foreach (var owner in Owners(context))
            writing.Last(writing.Connection.Command(writing.Transaction, """DELETE FROM "Drafts" WHERE "Owner" = @owner AND "Form" = @form""").With("@owner", owner).With("@form", form));
    }

    private async Task UpsertAsync(Writing writing, string owner, Form form, CancellationToken cancel)
    {
        await using var command = writing.Connection.Command(writing.Transaction, """
            INSERT INTO "Drafts" ("Owner", "Form", "Fields", "At") VALUES (@owner, @form, @fields, @at)
            ON CONFLICT ("Owner", "Form") DO UPDATE SET "Fields" = @fields, "At" = @at
            """);
        await command.With("@owner", owner).With("@form", form.Address).With("@fields", form.Written()).With("@at", clock.GetUtcNow().ToUnixTimeMilliseconds()).ExecuteNonQueryAsync(cancel);
        await using var sweep = writing.Connection.Command(writing.Transaction, """
            DELETE FROM "Drafts" WHERE "Owner" = @owner AND "Id" NOT IN (SELECT "Id" FROM "Drafts" WHERE "Owner" = @owner ORDER BY "At" DESC LIMIT @most)
            """);
        await sweep.With("@owner", owner).With("@most", MostOfOne).ExecuteNonQueryAsync(cancel);
    }

    private string Owner(HttpContext context) => actor.AccountId is { } account ? OfAccount(account) : "b" + Browser.Of(context);

    private List<string> Owners(HttpContext context)
    {
        var owners = new List<string>();
        if (actor.AccountId is { } account) owners.Add(OfAccount(account));
        if (Browser.Known(context) is { } browser) owners.Add("b" + browser);
        return owners;
    }

    public static string OfAccount(long account) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{account}");
}
