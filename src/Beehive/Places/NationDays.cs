using Beehive.Platform.Time;

namespace Beehive.Places;

/// <summary>Which bank holidays a nation keeps.</summary>
public static class NationDays
{
    /// <summary>A place that does not say its nation is taken for one in England.</summary>
    public static HolidayArea Holidays(this Nation? nation) => nation switch
    {
        Nation.Scotland => HolidayArea.Scotland,
        Nation.NorthernIreland => HolidayArea.NorthernIreland,
        _ => HolidayArea.EnglandAndWales,
    };
}
