using Beehive.Platform.Storage;
using Beehive.Platform.Time;

namespace Beehive.Platform.Web;

/// <summary>What an address asks for after its question mark. Read by hand, so that nonsense becomes "we cannot read this address" and never an error.</summary>
public static class AddressQuery
{
    /// <summary>No list is that long; a larger number is nonsense.</summary>
    private const int LastPage = 100_000;

    extension(HttpRequest request)
    {
        /// <summary>The words given, or null when there are none.</summary>
        public string? Words(string name) => request.Query[name] is [{ } first, ..] && !string.IsNullOrWhiteSpace(first) ? first.Trim() : null;

        /// <summary>Which page of a long list, from 1. False when it is not a number of a page.</summary>
        public bool TryPage(out int page)
        {
            page = 1;
            return request.Words("page") is not { } text || (int.TryParse(text, System.Globalization.NumberStyles.None, null, out page) && page is >= 1 and <= LastPage);
        }

        /// <summary>One of the words of a list, as the exchange format writes it. False when there is no such word.</summary>
        public bool TryChoice<T>(string name, out T? choice) where T : struct, Enum
        {
            choice = null;
            if (request.Words(name) is not { } text) return true;
            foreach (var value in Enum.GetValues<T>())
                if (Conversions.Kebab(value) == text) choice = value;
            return choice is not null;
        }

        /// <summary>A day, a month or a year. False when it is none of them.</summary>
        public bool TryDate(string name, out PartialDate? date)
        {
            date = null;
            if (request.Words(name) is not { } text) return true;
            if (!PartialDate.TryParse(text, out var read)) return false;
            date = read;
            return true;
        }
    }

    /// <summary>The address of another page of the same list, with the same filters.</summary>
    public static string PageAddress(HttpRequest request, int page)
    {
        var kept = request.Query.Where(x => x.Key != "page" && !string.IsNullOrWhiteSpace(x.Value)).Select(x => KeyValuePair.Create(x.Key, x.Value.FirstOrDefault()))
            .Where(x => PageCache.KnownKeys.Contains(x.Key));
        if (page > 1) kept = kept.Append(new("page", page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return request.Path + QueryString.Create(kept).ToUriComponent();
    }
}
