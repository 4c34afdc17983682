using Beehive.Platform;

namespace Beehive.Meetings;

public sealed partial class Contribution
{
    /// <summary>There was a recording with it. The sound itself is kept apart, and for some time only.</summary>
    public bool ByVoice { get; private set; }

    /// <summary>What is said in the recording, typed by the person of the board who heard it.</summary>
    public string? Transcript { get; private set; }

    /// <summary>Nobody has typed yet what is said in the recording, so it cannot be read out.</summary>
    public bool WaitsForWords => ByVoice && Transcript is null;

    /// <summary>All that can be read: what was written, then what was spoken.</summary>
    public string Words => Transcript is null ? Text : Text.Length == 0 ? Transcript : Text + "\n\n" + Transcript;

    public Refusal? TypeWords(string? transcript, Act act)
    {
        if (!ByVoice) return new("There is no recording with it.");
        if (string.IsNullOrWhiteSpace(transcript)) return new("Type what is said in the recording. If nothing can be understood, write that.");
        if (transcript.Length > Longest) return new("This is longer than {0} characters. Make it shorter.", Longest);
        if (transcript.Trim() == Transcript) return null;
        Transcript = transcript.Trim();
        Record(new RecordingTyped(act, this));
        return null;
    }
}

public sealed record RecordingTyped(Act Act, Contribution Contribution) : Fact(Act, Contribution);
