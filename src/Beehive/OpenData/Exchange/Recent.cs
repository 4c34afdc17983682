using System.Diagnostics.CodeAnalysis;

namespace Beehive.OpenData.Exchange;

/// <summary>Remembers what was used last, and never more than twice so many: two halves, the older one dropped when the younger is full.</summary>
public sealed class Recent<TKey, TValue>(int half) where TKey : notnull
{
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    /// <summary>Once true, what is not remembered may still have been here.</summary>
    public bool HasForgotten { get; private set; }

    public TValue this[TKey key]
    {
        set
        {
            if (young.Count >= half) Turn();
            young[key] = value;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.TryGetValue(key, out value)) return true;
        if (!old.TryGetValue(key, out value)) return false;
        this[key] = value;
        return true;
    }

    private void Turn()
    {
        HasForgotten |= old.Count > 0;
        (old, young) = (young, old);
        young.Clear();
    }
}
