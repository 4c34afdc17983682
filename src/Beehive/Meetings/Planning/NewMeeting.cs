using Beehive.Platform.Web.Forms;

namespace Beehive.Meetings.Planning;

/// <summary>Keeps a meeting that was planned, with the items that come at each meeting.</summary>
public static class NewMeeting
{
    public static async Task KeepAsync(Deed deed, Meeting meeting, long placeId)
    {
        await deed.Writing.KeepAsync(meeting, placeId, deed.Cancel);
        if (StandingItems.Bring(meeting, deed.Act, out var items) is { } refusal) throw new InvalidOperationException(refusal.ToString());
        foreach (var item in items) await deed.Writing.KeepAsync(item, placeId, deed.Cancel);
    }
}
