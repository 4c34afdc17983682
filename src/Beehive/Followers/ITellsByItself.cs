using Beehive.Platform.Notices;
using Beehive.Platform.Storage;

namespace Beehive.Followers;

/// <summary>A module that writes to some people by itself. Whoever has its letter gets no second one because they follow the same thing.</summary>
public interface ITellsByItself
{
    /// <summary>Who had a letter of their own, and of which happening.</summary>
    Task<IReadOnlyCollection<(long Happening, string Email)>> ToldAsync(Store store, IReadOnlyCollection<Happening> happenings, CancellationToken cancel);
}
