namespace Beehive.EasyRead.Workbench;

/// <summary>The steps from the first word to what readers have, on each page where one of them is made.</summary>
/// <param name="Here">The end of the address of the page that shows them.</param>
public sealed record TwinPath(Twin Twin, string Here)
{
    public const string Write = "";
    public const string Check = "/check";
    public const string People = "/people";
    public const string Publish = "/publish";
    public const string Sheet = "/sheet";
    public const string TakeBack = "/take-back";

    public IReadOnlyList<(string End, string Words)> Steps { get; } =
        [(Write, "Write it"), (Check, "Check it"), ("/preview", "See it as readers will"), (People, "Ask people"), .. Twin.Prepared is null ? Array.Empty<(string, string)>() : [(Publish, "Publish it")]];
}
