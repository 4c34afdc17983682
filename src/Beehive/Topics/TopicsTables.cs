using Beehive.Boards;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Topics;

public sealed class TopicsTables : ITables
{
    public void Map(ModelBuilder model)
    {
        var topic = model.Noun<Topic>("Topics");
        topic.Ignore(x => x.Names).Ignore(x => x.IsShown);
        topic.Property(x => x.Services).HasJson();
        topic.HasOne<Board>().WithMany().HasForeignKey(x => x.BoardId).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class TopicsStore
{
    extension(Store store)
    {
        public DbSet<Topic> Topics => store.Set<Topic>();

        /// <summary>All that the viewer may see, A to Z.</summary>
        public async Task<IReadOnlyList<Topic>> TopicsInOrderAsync(CancellationToken cancel) =>
            [.. (await store.Topics.ToListAsync(cancel)).OrderBy(x => x.Name, StringComparer.OrdinalIgnoreCase).ThenBy(x => x.Id)];
    }
}
