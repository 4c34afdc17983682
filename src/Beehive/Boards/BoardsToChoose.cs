using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Boards;

/// <summary>A board as a choice in a filter.</summary>
public sealed record BoardToChoose(long Id, string Slug, string Name, string Address);

public static class BoardsToChoose
{
    private static readonly Compiled<int, BoardToChoose> All = new((store, _) =>
        store.Set<Board>().OrderBy(x => x.Order).ThenBy(x => x.Name).Select(x => new BoardToChoose(x.Id, x.Slug, x.Name, x.Address)));

    extension(Store store)
    {
        public Task<List<BoardToChoose>> BoardsToChooseAsync(CancellationToken cancel) => All.ListAsync(store, 0, cancel);
    }
}
