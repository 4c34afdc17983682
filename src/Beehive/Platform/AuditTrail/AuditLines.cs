using System.Globalization;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Beehive.Platform.AuditTrail;

/// <summary>Turns the facts of a changed noun into lines of the trail, with what changed from what to what.</summary>
public static class AuditLines
{
    /// <summary>Instead of what stood there before.</summary>
    private const string TakenOut = "(taken out)";

    public static IEnumerable<AuditLine> Of(EntityEntry<Noun> entry)
    {
        var noun = entry.Entity;
        var changes = Changes(entry);
        var facts = noun.TakeFacts();
        if (facts.Count == 0)
            throw new InvalidOperationException($"{noun.GetType().Name} {noun.Key} changed without a fact. Every change of the record says who, when and why.");
        if (facts.Any(x => x.TakesOut)) changes = changes.ToDictionary(x => x.Key, x => (string?[])[TakenOut, x.Value[1]], StringComparer.Ordinal);
        foreach (var fact in facts) yield return Chain.Line(noun.PlaceId, fact.Act, fact.Deed, noun.Id, changes);
    }

    private static Dictionary<string, string?[]> Changes(EntityEntry<Noun> entry)
    {
        var changes = new Dictionary<string, string?[]>(StringComparer.Ordinal);
        foreach (var property in entry.Properties)
        {
            var name = property.Metadata.Name;
            if (name is nameof(Noun.Id) or nameof(Noun.PlaceId)) continue;
            var now = Text(property.CurrentValue);
            if (entry.State == EntityState.Added && now is not null) changes[name] = [null, now];
            else if (entry.State == EntityState.Modified && property.IsModified) changes[name] = [Text(property.OriginalValue), now];
        }
        return changes;
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        IEnumerable<string> words => string.Join(" | ", words),
        DateTimeOffset at => at.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        PartialDate date => date.ToString(),
        IFormattable x => x.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
