using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.EasyRead;

public sealed class GlossaryTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var word = model.Noun<GlossaryWord>("GlossaryWords");
        word.Ignore(x => x.IsShown);
        word.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class GlossaryStore
{
    extension(Store store)
    {
        public DbSet<GlossaryWord> GlossaryWords => store.Set<GlossaryWord>();
    }
}
