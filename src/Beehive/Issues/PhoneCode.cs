using System.Globalization;
using System.Security.Cryptography;
using Beehive.Platform.Web.Forms;

namespace Beehive.Issues;

/// <summary>A code that can be read over the phone: two plain words and four digits, "otter river 4821". With it somebody without an account finds their own issue again.</summary>
public static class PhoneCode
{
    private static readonly string[] Words =
        ("apple arrow autumn badger basket beach bell berry bird boat book bottle branch bread bridge brook brush bus butter button cake candle carrot castle cat cheese cherry chimney clock cloud " +
        "clover coat coffee copper corner cup curtain daisy desk dinner dog door dove duck eagle egg elbow engine farm feather fence field finger fire fish flag flower forest fox frog garden gate glass " +
        "glove goat gold grass guitar hammer harbour hat hazel hedge hill honey horse house island jacket jam jug kettle key kitchen kite ladder lake lamp leaf lemon letter lily lion magnet maple market " +
        "meadow melon milk mill mirror moon moss mountain mouse needle nest nut oak oar onion orange orchard otter oven owl paint panda paper parrot pear pencil pepper piano pillow pine pocket pond " +
        "poppy potato pumpkin purple rabbit rain ribbon river robin rocket roof rose sail salt sand scarf seal seed shell sheep ship shoe silver snow soap song spoon spring squirrel star station " +
        "stone summer sun swan table tea tiger tomato tower tractor train tree tulip tunnel umbrella valley violet wagon wall water whale wheel willow wind window winter wolf wood wool yellow").Split(' ');

    public static string New() => string.Create(CultureInfo.InvariantCulture,
        $"{Words[RandomNumberGenerator.GetInt32(Words.Length)]} {Words[RandomNumberGenerator.GetInt32(Words.Length)]} {RandomNumberGenerator.GetInt32(10_000):0000}");

    /// <summary>Only its mark is stored. Big letters, hyphens and more blanks change nothing.</summary>
    public static string MarkOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Browser.Hash("code " + string.Join(' ', code.ToLowerInvariant().Split([' ', '-', '.', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)));
    }
}
