using System.Globalization;
using Beehive.Platform.Time;

namespace Beehive.OpenData.Samples;

/// <summary>The measures of a made-up place. Everything follows from seed and number, so that any line can be told without the ones before it.</summary>
/// <param name="Number">From 1: the place's address is sample-1.</param>
/// <param name="Items">How many agenda items.</param>
/// <param name="PerMeeting">How many of them each meeting has; the last may have fewer.</param>
public sealed record MadeUpPlace(int Number, ulong Seed, long Items, int PerMeeting)
{
    private static readonly DateOnly LastMeeting = new(2027, 6, 30);

    /// <summary>Meetings reach back so far.</summary>
    private const int Days = 9000;

    public string Slug => string.Create(CultureInfo.InvariantCulture, $"sample-{Number}");

    public long Meetings => (Items + PerMeeting - 1) / PerMeeting;

    public int Boards => (int)Math.Clamp(Meetings / 24, 4, 200);

    public static int Organisations => 12;

    public static int SeatsPerBoard => 10;

    public long ItemsOf(long meeting) => Math.Min(PerMeeting, Items - meeting * PerMeeting);

    public int BoardOf(long meeting) => (int)(meeting % Boards);

    public PartialDate DateOf(long meeting)
    {
        var (round, rounds) = (meeting / Boards, (Meetings + Boards - 1) / Boards);
        var pause = Math.Clamp(Days / rounds, 1, 91);
        return PartialDate.Of(LastMeeting.AddDays((int)-((rounds - 1 - round) * pause + BoardOf(meeting) % pause)));
    }

    /// <summary>Dice of its own for every line.</summary>
    public Dice Dice(string file, long line)
    {
        var hash = Seed * 0x9E3779B97F4A7C15 + (ulong)Number;
        foreach (var c in file) hash = (hash ^ c) * 1099511628211;
        return new Dice(hash ^ ((ulong)line * 0xD6E8FEB86659FD93));
    }
}
