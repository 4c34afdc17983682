using Beehive.Platform.Time;

namespace Beehive.Tests.Platform.Time;

/// <summary>
/// What GOV.UK published as bank holidays (gov.uk/bank-holidays.json, Open Government Licence v3): to 2018 as kept in ministryofjustice/govuk-bank-holidays,
/// from 2019 as copied from that file by others and held against it where both tell. Year, then month and day of each.
/// </summary>
internal static class Published
{
    public static readonly IReadOnlyList<(HolidayArea Area, string Line)> BankHolidays =
    [
        (HolidayArea.EnglandAndWales, "2012 0102 0406 0409 0507 0604 0605 0827 1225 1226"),
        (HolidayArea.EnglandAndWales, "2013 0101 0329 0401 0506 0527 0826 1225 1226"),
        (HolidayArea.EnglandAndWales, "2014 0101 0418 0421 0505 0526 0825 1225 1226"),
        (HolidayArea.EnglandAndWales, "2015 0101 0403 0406 0504 0525 0831 1225 1228"),
        (HolidayArea.EnglandAndWales, "2016 0101 0325 0328 0502 0530 0829 1226 1227"),
        (HolidayArea.EnglandAndWales, "2017 0102 0414 0417 0501 0529 0828 1225 1226"),
        (HolidayArea.EnglandAndWales, "2018 0101 0330 0402 0507 0528 0827 1225 1226"),
        (HolidayArea.EnglandAndWales, "2019 0101 0419 0422 0506 0527 0826 1225 1226"),
        (HolidayArea.EnglandAndWales, "2020 0101 0410 0413 0508 0525 0831 1225 1228"),
        (HolidayArea.EnglandAndWales, "2021 0101 0402 0405 0503 0531 0830 1227 1228"),
        (HolidayArea.EnglandAndWales, "2022 0103 0415 0418 0502 0602 0603 0829 0919 1226 1227"),
        (HolidayArea.EnglandAndWales, "2023 0102 0407 0410 0501 0508 0529 0828 1225 1226"),
        (HolidayArea.EnglandAndWales, "2024 0101 0329 0401 0506 0527 0826 1225 1226"),
        (HolidayArea.EnglandAndWales, "2025 0101 0418 0421 0505 0526 0825 1225 1226"),
        (HolidayArea.EnglandAndWales, "2026 0101 0403 0406 0504 0525 0831 1225 1228"),
        (HolidayArea.EnglandAndWales, "2027 0101 0326 0329 0503 0531 0830 1227 1228"),
        (HolidayArea.EnglandAndWales, "2028 0103 0414 0417 0501 0529 0828 1225 1226"),
        (HolidayArea.Scotland, "2012 0102 0103 0406 0507 0604 0605 0806 1130 1225 1226"),
        (HolidayArea.Scotland, "2013 0101 0102 0329 0506 0527 0805 1202 1225 1226"),
        (HolidayArea.Scotland, "2014 0101 0102 0418 0505 0526 0804 1201 1225 1226"),
        (HolidayArea.Scotland, "2015 0101 0102 0403 0504 0525 0803 1130 1225 1228"),
        (HolidayArea.Scotland, "2016 0101 0104 0325 0502 0530 0801 1130 1226 1227"),
        (HolidayArea.Scotland, "2017 0102 0103 0414 0501 0529 0807 1130 1225 1226"),
        (HolidayArea.Scotland, "2018 0101 0102 0330 0507 0528 0806 1130 1225 1226"),
        (HolidayArea.Scotland, "2019 0101 0102 0419 0506 0527 0805 1202 1225 1226"),
        (HolidayArea.Scotland, "2020 0101 0102 0410 0508 0525 0803 1130 1225 1228"),
        (HolidayArea.Scotland, "2021 0101 0104 0402 0503 0531 0802 1130 1227 1228"),
        (HolidayArea.Scotland, "2022 0103 0104 0415 0502 0602 0603 0801 0919 1130 1226 1227"),
        (HolidayArea.Scotland, "2023 0102 0103 0407 0501 0508 0529 0807 1130 1225 1226"),
        (HolidayArea.Scotland, "2024 0101 0102 0329 0506 0527 0805 1202 1225 1226"),
        (HolidayArea.Scotland, "2025 0101 0102 0418 0505 0526 0804 1201 1225 1226"),
        (HolidayArea.Scotland, "2026 0101 0102 0403 0504 0525 0615 0803 1130 1225 1228"),
        (HolidayArea.Scotland, "2027 0101 0104 0326 0503 0531 0802 1130 1227 1228"),
        (HolidayArea.Scotland, "2028 0103 0104 0414 0501 0529 0807 1130 1225 1226"),
        (HolidayArea.NorthernIreland, "2012 0102 0319 0406 0409 0507 0604 0605 0712 0827 1225 1226"),
        (HolidayArea.NorthernIreland, "2013 0101 0318 0329 0401 0506 0527 0712 0826 1225 1226"),
        (HolidayArea.NorthernIreland, "2014 0101 0317 0418 0421 0505 0526 0714 0825 1225 1226"),
        (HolidayArea.NorthernIreland, "2015 0101 0317 0403 0406 0504 0525 0713 0831 1225 1228"),
        (HolidayArea.NorthernIreland, "2016 0101 0317 0325 0328 0502 0530 0712 0829 1226 1227"),
        (HolidayArea.NorthernIreland, "2017 0102 0317 0414 0417 0501 0529 0712 0828 1225 1226"),
        (HolidayArea.NorthernIreland, "2018 0101 0319 0330 0402 0507 0528 0712 0827 1225 1226"),
        (HolidayArea.NorthernIreland, "2019 0101 0318 0419 0422 0506 0527 0712 0826 1225 1226"),
        (HolidayArea.NorthernIreland, "2020 0101 0317 0410 0413 0508 0525 0713 0831 1225 1228"),
        (HolidayArea.NorthernIreland, "2021 0101 0317 0402 0405 0503 0531 0712 0830 1227 1228"),
        (HolidayArea.NorthernIreland, "2022 0103 0317 0415 0418 0502 0602 0603 0712 0829 0919 1226 1227"),
        (HolidayArea.NorthernIreland, "2023 0102 0317 0407 0410 0501 0508 0529 0712 0828 1225 1226"),
        (HolidayArea.NorthernIreland, "2024 0101 0318 0329 0401 0506 0527 0712 0826 1225 1226"),
        (HolidayArea.NorthernIreland, "2025 0101 0317 0418 0421 0505 0526 0714 0825 1225 1226"),
        (HolidayArea.NorthernIreland, "2026 0101 0317 0403 0406 0504 0525 0713 0831 1225 1228"),
        (HolidayArea.NorthernIreland, "2027 0101 0317 0326 0329 0503 0531 0712 0830 1227 1228"),
        (HolidayArea.NorthernIreland, "2028 0103 0317 0414 0417 0501 0529 0712 0828 1225 1226"),
    ];
}
