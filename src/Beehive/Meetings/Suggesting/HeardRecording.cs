using Beehive.Platform.Files.Waiting;
using Beehive.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Beehive.Meetings.Suggesting;

/// <summary>A recording as those who run the meeting see it: where it is played, or why it is not.</summary>
public sealed record HeardRecording(Contribution Contribution, string Address, Upload? Upload)
{
    public bool CanBeHeard => Upload?.Virus.MayGoOn == true;

    /// <summary>To be said through T.</summary>
    public string WhyNot => Upload?.Virus.State switch
    {
        VirusState.Infected => "A virus was found in the recording. It was not kept.",
        VirusState.Awaiting => "The recording awaits a check for viruses: the scanner does not answer at the moment. Come back later.",
        _ => Contribution.WaitsForWords ? "The recording is gone, and nobody has typed what was said in it." : "The recording is gone. What was said in it stands here.",
    };

    /// <summary>Of those that came by voice, by number.</summary>
    public static async Task<IReadOnlyDictionary<long, HeardRecording>> AllAsync(Store store, Uploads uploads, Meeting meeting, IEnumerable<Contribution> said, CancellationToken cancel)
    {
        var spoken = said.Where(x => x.ByVoice).ToList();
        var ids = spoken.Select(x => x.Id).ToList();
        var held = await store.Recordings.Where(x => ids.Contains(x.ContributionId)).ToDictionaryAsync(x => x.ContributionId, x => x.UploadId, cancel);
        return spoken.ToDictionary(x => x.Id, x => new HeardRecording(x, $"{meeting.Address}/said/{x.Id}/recording", held.TryGetValue(x.Id, out var id) ? uploads.Find(id) : null));
    }
}
