using Microsoft.EntityFrameworkCore;

namespace Beehive.Platform.Storage;

/// <summary>A module's tables and mappings. The store finds every one of them by itself.</summary>
public interface ITables
{
    void Map(ModelBuilder model);
}
