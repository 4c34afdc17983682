using System.Xml.Linq;
using Beehive.Platform.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Web.Forms;

/// <summary>A key that marks forms as ours. It stands in the database, so that every node has the same ones.</summary>
public sealed class ProtectionKey
{
    public string Name { get; init; } = "";
    public string Xml { get; init; } = "";
    public DateTimeOffset MadeAt { get; init; }
}

/// <summary>Keeps the keys of ASP.NET Core's data protection in the database.</summary>
public sealed class ProtectionKeys(Database database, TimeProvider clock) : IXmlRepository
{
    /// <summary>Before the first form: a crowd that asks for the forms of a new site would wait for its first key with every thread there is.</summary>
    public static void MakeReady(IServiceProvider site)
    {
        try
        {
            site.GetRequiredService<IDataProtectionProvider>().CreateProtector(nameof(ProtectionKeys)).Protect([]);
        }
        catch (Exception trouble) when (trouble is System.Data.Common.DbException or InvalidOperationException or TimeoutException or System.Security.Cryptography.CryptographicException)
        {
            site.GetRequiredService<ILogger<ProtectionKeys>>().LogWarning(trouble, "The keys of forms could not be read yet; the first form asks for them again.");
        }
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var store = database.Read();
        return [.. store.Set<ProtectionKey>().OrderBy(x => x.MadeAt).Select(x => x.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName) => StoreAsync(element, friendlyName).GetAwaiter().GetResult();

    private async Task StoreAsync(XElement element, string name)
    {
        await using var writing = await database.WriteAsync(CancellationToken.None);
        writing.Store.Add(new ProtectionKey { Name = name, Xml = element.ToString(SaveOptions.DisableFormatting), MadeAt = clock.GetUtcNow() });
        await writing.CommitAsync(CancellationToken.None);
    }
}
