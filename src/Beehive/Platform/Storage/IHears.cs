namespace Beehive.Platform.Storage;

/// <summary>A module that goes on where something happened in another one below it. It is asked inside the same change and sees everything of the place, so that both are kept or neither is.</summary>
public interface IHears
{
    bool Hears(Fact fact);

    /// <param name="facts">Those that it hears, of one change. What it does itself may be heard by others.</param>
    Task HearAsync(Writing writing, IReadOnlyList<Fact> facts, CancellationToken cancel);
}

/// <summary>Counts along with each change. It is asked last, when nothing else changes any more.</summary>
public interface ICounts
{
    void Count(Writing writing);
}
