using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Beehive.Platform.CommandLine;

/// <summary>Whole numbers within bounds, refused in words.</summary>
public static class WholeNumber
{
    public static Option<int> Between(Option<int> option, int least, int most)
    {
        option.CustomParser = result => Read(result, option.Name, least, most);
        return option;
    }

    private static int Read(ArgumentResult result, string name, int least, int most)
    {
        if (result.Tokens is [{ Value: var text }] && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} wants a whole number from {least} to {most}."));
        return 0;
    }
}
