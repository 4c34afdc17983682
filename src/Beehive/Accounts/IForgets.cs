using Beehive.Platform.Storage;

namespace Beehive.Accounts;

/// <summary>What a module keeps for some time only; asked once an hour. The privacy page says how long.</summary>
public interface IForgets
{
    Task ForgetAsync(Writing writing, DateTimeOffset now, CancellationToken cancel);
}
