using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

public sealed class OpinionTables : ITables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<EasyTally>(t => t.ToTable("EasyTallies").HasKey(x => new { x.PlaceId, x.Page, x.Month }));
        model.Entity<HardNote>(n => n.ToTable("HardNotes").HasIndex(x => new { x.PlaceId, x.BoardId }));
    }
}
