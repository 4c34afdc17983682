namespace Beehive.Platform.Files.Waiting;

/// <summary>What is known of viruses in a file.</summary>
public enum VirusState
{
    /// <summary>No scanner is set up.</summary>
    NotChecked,

    Clean,

    Infected,

    /// <summary>The scanner is down, slow, or says something else: the file waits and is not public.</summary>
    Awaiting,
}

/// <summary>What a scanner said of a file; Name is the virus's, as the scanner calls it.</summary>
public sealed record VirusVerdict(VirusState State, string? Name = null)
{
    public static readonly VirusVerdict NotChecked = new(VirusState.NotChecked), Clean = new(VirusState.Clean), Awaiting = new(VirusState.Awaiting);

    /// <summary>The sentence for the person who sent it, to be said through T.</summary>
    public string Said => State switch
    {
        VirusState.NotChecked => "Not checked for viruses: no scanner is set up.",
        VirusState.Clean => "Checked for viruses: none found.",
        VirusState.Infected => "A virus was found in it.",
        _ => "Awaiting a check for viruses: the scanner does not answer at the moment.",
    };

    /// <summary>Whether readers may have the file as far as viruses go.</summary>
    public bool MayGoOn => State is VirusState.Clean or VirusState.NotChecked;
}
