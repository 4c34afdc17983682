using Beehive.Platform.Time;

namespace Beehive.Meetings;

/// <summary>A meeting as a line in a list.</summary>
public sealed record MeetingRow(string Title, string Address, PartialDate? Date, TimeOnly? Start, TimeOnly? End, string? Place, MeetingState State, MeetingKind Kind, IReadOnlyList<string> Boards, string? DateNote);

/// <summary>Meetings in order of their day, under a heading of this level.</summary>
public sealed record MeetingList(IReadOnlyList<MeetingRow> Meetings, DateOnly Today, int Level = 3);
