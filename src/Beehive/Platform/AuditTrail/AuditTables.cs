using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.AuditTrail;

/// <summary>The trail's one table.</summary>
public sealed class AuditTables : ITables
{
    public void Map(ModelBuilder model) => model.Entity<AuditLine>(a =>
    {
        a.ToTable("AuditLines");
        a.Property(x => x.Id).ValueGeneratedOnAdd();
        a.HasIndex(x => new { x.PlaceId, x.Seq }).IsUnique();
        a.HasIndex(x => x.ThingId);
        a.HasIndex(x => x.Id).HasFilter("\"Seq\" IS NULL");
    });
}
