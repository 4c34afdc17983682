namespace Beehive.Platform;

/// <summary>Something that happened, in the past tense. It becomes an audit line and names every thing that it is about.</summary>
public abstract record Fact(Act Act, params Noun[] About)
{
    /// <summary>The deed's name in the trail: BoardRenamed.</summary>
    public string Deed => GetType().Name;
}
