using System.Collections.Concurrent;
using System.Globalization;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Beehive.Platform.Time;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Beehive.Platform.Storage;

/// <summary>How values stand in both databases: dates and words as text that sorts, instants as milliseconds since 1970 in UTC.</summary>
public static class Conversions
{
    public static Type ForEnum(Type type) => typeof(Word<>).MakeGenericType(type);

    public static Type ComparerForEnum(Type type) => typeof(SameWord<>).MakeGenericType(type);

    /// <summary>The enum member as the exchange format writes it: PassedTo is passed-to.</summary>
    public static string Kebab<T>(T value) where T : struct, Enum => Kebabs<T>.Of(value);

    public static T Unkebab<T>(string text) where T : struct, Enum => Kebabs<T>.Of(text);

    /// <summary>The words of an enum, in the order of its members.</summary>
    public static IReadOnlyList<string> WordsOf(Type type) => KebabWords.Of(type).All;

    public static string KebabOf(object value) => KebabWords.Of(value.GetType()).Of((int)value);

    public static object UnkebabOf(Type type, string text) => Enum.ToObject(type, KebabWords.Of(type).Of(text));

    public sealed class Instant() : ValueConverter<DateTimeOffset, long>(
        x => x.ToUnixTimeMilliseconds(), x => DateTimeOffset.FromUnixTimeMilliseconds(x));

    public sealed class Date() : ValueConverter<PartialDate, string>(x => x.ToString(), x => PartialDate.Parse(x));

    public sealed class Hour() : ValueConverter<TimeOnly, string>(
        x => x.ToString("HH:mm", CultureInfo.InvariantCulture), x => TimeOnly.ParseExact(x, "HH:mm", CultureInfo.InvariantCulture));

    public sealed class Words() : ValueConverter<IReadOnlyList<string>, string>(
        x => Write(x), x => Read(x));

    public sealed class WordsComparer() : ValueComparer<IReadOnlyList<string>>(
        (a, b) => Same(a, b), x => x.Aggregate(0, (hash, word) => HashCode.Combine(hash, word)), x => x);

    private sealed class Word<T>() : EnumConverter(typeof(T)) where T : struct, Enum;

    private sealed class SameWord<T>() : ValueComparer<T>((Expression<Func<T, T, bool>>)EnumComparison.Same(typeof(T)), (Expression<Func<T, int>>)EnumComparison.Hash(typeof(T)),
        (Expression<Func<T, T>>)EnumComparison.Itself(typeof(T))) where T : struct, Enum;

    private static bool Same(IReadOnlyList<string>? a, IReadOnlyList<string>? b) => ReferenceEquals(a, b) || (a is not null && b is not null && a.SequenceEqual(b));

    private static string Write(IReadOnlyList<string> words) => words.Count == 0 ? "[]" : JsonSerializer.Serialize(words);

    private static string[] Read(string text) => text == "[]" ? [] : JsonSerializer.Deserialize<string[]>(text)!;

    /// <summary>An enum's members as words. Little stands in the generic part, since each enum has its machine code made anew at the start.</summary>
    private static class Kebabs<T> where T : struct, Enum
    {
        private static readonly KebabWords Words = KebabWords.Of(typeof(T));

        public static string Of(T value) => Words.Of(Unsafe.As<T, int>(ref value));

        public static T Of(string text)
        {
            var number = Words.Of(text);
            return Unsafe.As<int, T>(ref number);
        }
    }

    private sealed class KebabWords
    {
        private static readonly ConcurrentDictionary<Type, KebabWords> Known = new();
        private readonly Dictionary<int, string> words = [];
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

        private KebabWords(Type type)
        {
            if (Enum.GetUnderlyingType(type) != typeof(int)) throw new NotSupportedException($"{type.Name} must be counted in int.");
            foreach (var name in Enum.GetNames(type))
            {
                var number = (int)Enum.Parse(type, name);
                numbers[words[number] = JsonNamingPolicy.KebabCaseLower.ConvertName(name)] = number;
            }
        }

        public IReadOnlyList<string> All => [.. words.OrderBy(x => x.Key).Select(x => x.Value)];

        public static KebabWords Of(Type type) => Known.GetOrAdd(type, x => new KebabWords(x));

        public string Of(int number) => words[number];

        public int Of(string text) => numbers.TryGetValue(text, out var number) ? number : throw new FormatException($"\"{text}\" is not one of: {string.Join(", ", words.Values)}.");
    }
}
