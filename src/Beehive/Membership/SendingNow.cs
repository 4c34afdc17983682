namespace Beehive.Membership;

/// <summary>How many people without an account send large files at this moment: what they send lies on the disk while it comes.</summary>
internal static class SendingNow
{
    public const int MostOfNetwork = 4;

    private const int Most = 16;

    private static readonly Lock Turn = new();
    private static readonly Dictionary<string, int> Now = new(StringComparer.Ordinal);

    /// <summary>False when there are too many. Who came in leaves when the request is over.</summary>
    public static bool Enter(HttpContext http, string? network)
    {
        var mark = network ?? "";
        lock (Turn)
        {
            if (Now.Values.Sum() >= Most || Now.GetValueOrDefault(mark) >= MostOfNetwork) return false;
            Now[mark] = Now.GetValueOrDefault(mark) + 1;
        }
        http.Response.RegisterForDispose(new Leaving(mark));
        return true;
    }

    private static void Leave(string mark)
    {
        lock (Turn)
        {
            if (--Now[mark] == 0) Now.Remove(mark);
        }
    }

    private sealed class Leaving(string mark) : IDisposable
    {
        public void Dispose() => Leave(mark);
    }
}
