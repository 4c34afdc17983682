namespace Beehive.Platform;

/// <summary>Something that happened, in the past tense. It becomes an audit line and names every thing that it is about.</summary>
public abstract record Fact(Act Act, params Noun[] About)
{
    /// <summary>The deed's name in the trail: BoardRenamed.</summary>
    public string Deed => GetType().Name;

    /// <summary>
    /// What those hear who follow the things that it is about, their boards or their place; null when it is no news for them. Nobody hears of it unless
    /// every thing that it is about is public, so name each that the words come from.
    /// </summary>
    public virtual News? News => null;

    /// <summary>Something was taken out that must stand nowhere any more: the trail says that it was changed, and not from what.</summary>
    public virtual bool TakesOut => false;
}

/// <summary>A piece of news, whole in itself: whoever reads it by email need not come here.</summary>
/// <param name="Title">One line.</param>
/// <param name="Text">Markdown.</param>
public sealed record News(string Title, string Text);
