using System.Globalization;

namespace Beehive.Issues;

/// <summary>Numbers and codes as they are said over the phone, digit by digit: "one four two".</summary>
public static class SpokenWords
{
    private static readonly string[] Digits = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    public static string Of(int number) => Of(number.ToString(CultureInfo.InvariantCulture));

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Join(", ", text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => word.All(char.IsAsciiDigit) ? string.Join(' ', word.Select(x => Digits[x - '0'])) : word));
    }
}
