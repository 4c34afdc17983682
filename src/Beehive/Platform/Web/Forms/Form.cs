using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Beehive.Platform.Web.Forms;

/// <summary>
/// A form on a page: what stands in its fields, what is wrong with them, its key. Only the fields that the page names are read, so nothing else that is sent can change anything.
/// </summary>
public sealed class Form
{
    private readonly Dictionary<string, string[]> values;
    private readonly List<FormError> errors = [];

    public Form(string address, IReadOnlyDictionary<string, string[]> values, string? key = null, string? was = null)
    {
        (Address, Was) = (address, was ?? "");
        this.values = new(values, StringComparer.Ordinal);
        Key = key ?? NewKey();
    }

    public string Address { get; }

    /// <summary>The same key is taken in once.</summary>
    public string Key { get; private set; }

    /// <summary>A mark of what stood in the record when the form was made, so that somebody else's change since then is seen.</summary>
    public string Was { get; private set; }

    /// <summary>When the text was kept that stands here, or null when it comes from the record.</summary>
    public DateTimeOffset? KeptAt { get; init; }

    /// <summary>Said above the form, when there is something to say that no field is to blame for.</summary>
    public string? Notice { get; set; }

    /// <summary>What somebody else has written meanwhile, by field: both texts are shown and nothing is overwritten.</summary>
    public IReadOnlyDictionary<string, string> Theirs { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<FormError> Errors => errors;

    public bool Holds => errors.Count == 0 && Theirs.Count == 0 && Notice is null;

    /// <summary>What stands in the field, without blanks at its ends; empty when there is nothing.</summary>
    public string this[string name] => values.TryGetValue(name, out var several) && several.Length > 0 ? several[0] : "";

    /// <summary>The same, or null when there is nothing.</summary>
    public string? Maybe(string name) => this[name] is { Length: > 0 } text ? text : null;

    public IReadOnlyList<string> All(string name) => values.GetValueOrDefault(name) ?? [];

    public bool Ticked(string name, string value = "yes") => All(name).Contains(value);

    public void Set(string name, string? value) => values[name] = string.IsNullOrEmpty(value) ? [] : [value];

    public void SetAll(string name, string[] several) => values[name] = several;

    public string? Error(string name) => errors.Find(x => x.Field == name)?.Words.ToString();

    /// <summary>A rule's answer about a field; null is no refusal. True when it held.</summary>
    public bool Refuse(string field, Refusal? refusal)
    {
        if (refusal is not null) errors.Add(new FormError(field, refusal));
        return refusal is null;
    }

    /// <summary>Somebody else changed the record since the form was made, if it is so: then both texts are shown. Call it before the change.</summary>
    public bool Meets(IReadOnlyDictionary<string, string?> now)
    {
        if (Was.Length == 0 || Mark(now) is var mark && mark == Was) return true;
        Theirs = now.Where(x => values.ContainsKey(x.Key) && (x.Value ?? "") != this[x.Key]).ToDictionary(x => x.Key, x => x.Value ?? "", StringComparer.Ordinal);
        Was = Mark(now);
        return Theirs.Count == 0;
    }

    /// <summary>After a change that was not made: what is sent next is another form.</summary>
    public void Renew() => Key = NewKey();

    /// <summary>As it is kept, with the mark of the record that it was made from.</summary>
    public string Written()
    {
        var written = values.Where(x => !IsSecret(x.Key)).ToDictionary();
        if (Was.Length > 0) written[Desk.WasField] = [Was];
        return JsonSerializer.Serialize(written);
    }

    public static Dictionary<string, string[]> Read(string fields)
    {
        var read = Whole(fields);
        read.Remove(Desk.WasField);
        return read;
    }

    /// <summary>The mark of the record from which what is kept was made; null when nobody knows.</summary>
    public static string? WasOf(string fields) => Whole(fields).GetValueOrDefault(Desk.WasField) is [var was, ..] ? was : null;

    private static Dictionary<string, string[]> Whole(string fields) => JsonSerializer.Deserialize<Dictionary<string, string[]>>(fields) ?? [];

    /// <summary>What the record says, as the beginning of a form.</summary>
    public static Dictionary<string, string[]> Of(IReadOnlyDictionary<string, string?> record) =>
        record.ToDictionary(x => x.Key, x => x.Value is { Length: > 0 } text ? new[] { text } : [], StringComparer.Ordinal);

    public static string Mark(IReadOnlyDictionary<string, string?> record) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\u0001', record.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => x.Key + '\u0002' + (x.Value ?? ""))))))[..32];

    public static bool IsKey(string? key) => key is { Length: 32 } && key.All(char.IsAsciiHexDigitLower);

    /// <summary>A field whose words are never kept, whatever becomes of the form: passwords and codes.</summary>
    public static bool IsSecret(string name) => name == "code" || name.StartsWith("password", StringComparison.Ordinal) || name.StartsWith("secret-", StringComparison.Ordinal);

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}

/// <summary>What is wrong with a field, in words.</summary>
public sealed record FormError(string Field, Refusal Words);

/// <summary>How a form ended well: where the person goes, and what they are told there.</summary>
public sealed record Done(string Address, string Said = "")
{
    public Keepsake? Keepsake { get; init; }
}
