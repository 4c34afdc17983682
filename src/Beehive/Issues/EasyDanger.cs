using Beehive.EasyRead;
using Beehive.Platform;

namespace Beehive.Issues;

/// <summary>Who to call in danger, in Easy Read.</summary>
public static class EasyDanger
{
    public static void TellNumbers(this EasyPage easy, IReadOnlyList<DangerLine> lines)
    {
        easy.Lead("warning", "Call 999", "tel:999", new Sentence("Is somebody in danger now?"), new("Call the police, an ambulance or the fire service."), new("The call is free."));
        easy.Say("screen", new("You can send a text to 999."), new("First text the word register to 999."));
        easy.Lead("hear", "Call 18000", "tel:18000", new Sentence("Do you use Relay UK?"), new("Call this number:"));
        easy.Lead("phone", "Call 101", "tel:101", new Sentence("Is nobody in danger now?"), new("You can tell the police about a crime."));
        foreach (var line in lines)
        {
            easy.Named("phone", line.Phone, "tel:" + line.Phone.Replace(" ", "", StringComparison.Ordinal), new Sentence("{0} can help.", line.Name), new("You can call this number:"));
            easy.Quote("clock", line.Open, new Sentence("You can call at these times:"));
            easy.Quote("write", line.WithoutSpeaking, new Sentence("You can reach them without speaking:"));
        }
    }
}
